import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import Sqlite from "better-sqlite3";
import { unzipSync } from "fflate";
import { openDatabase } from "../../../src/core/database/database";
import { collections } from "../../../src/exports/collections/collections";
import { ARCHIVES } from "../../../src/exports/dump/archives";
import { mergedGraph } from "../../../src/graph/served";
import { MadeArchives } from "../../../src/web/exports/archives/made";
import { snapshotOf } from "../../../src/web/exports/requests/snapshot";
import { openSupergraph } from "../../helpers/open-graph";
import { REAL_PLACES } from "../../helpers/real-database";
import { openServer } from "./server";

let server: Awaited<ReturnType<typeof openServer>>;

beforeAll(async () => {
  server = await openServer();
});

afterAll(() => server.close());

const sha256 = (bytes: Uint8Array, encoding: "hex" | "base64") =>
  createHash("sha256").update(bytes).digest(encoding);

async function bytesAt(path: string, headers: Record<string, string> = {}) {
  const response = await server.getMade(path, headers);
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

test("all.zip has every list in three forms, described, and the checksum of each file", async () => {
  // Who comes while it is made waits for the same.
  const [one, two] = await Promise.all([bytesAt("/export/all.zip"), bytesAt("/export/all.zip")]);
  expect([one.response.status, one.bytes.equals(two.bytes)]).toEqual([200, true]);
  const files = unzipSync(one.bytes);
  const names = collections.map(({ name }) => name);
  const expected = ["csv", "ndjson", "parquet"].flatMap((form) =>
    names.map((name) => `${form}/${name}.${form}`),
  );
  expect(Object.keys(files).sort()).toEqual(
    [...expected, "csv/datapackage.json", "SHA256SUMS"].sort(),
  );
  const { SHA256SUMS: sums, ...others } = files;
  const lines = Object.entries(others).map(([name, bytes]) => `${sha256(bytes, "hex")}  ${name}`);
  expect(
    Buffer.from(sums ?? [])
      .toString()
      .trimEnd()
      .split("\n")
      .sort(),
  ).toEqual(lines.sort());
  for (const file of ["states.csv", "places.parquet", "terms.ndjson"]) {
    const packed = files[`${file.split(".")[1]}/${file}`];
    expect(Buffer.from(packed ?? []).equals((await bytesAt(`/export/${file}`)).bytes)).toBe(true);
  }
}, 300_000);

test("kenesh.sqlite is a whole database", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-sqlite-"));
  try {
    const file = join(folder, "kenesh.sqlite");
    writeFileSync(file, (await bytesAt("/export/kenesh.sqlite")).bytes);
    const db = new Sqlite(file, { readonly: true });
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    const rows = (await (await server.get("/export/states.ndjson")).text()).trimEnd().split("\n");
    expect(db.prepare("select count(*) from states").pluck().get()).toBe(rows.length);
    db.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 300_000);

test.each(ARCHIVES)(
  "$name is made once, has checksums, and is sent in parts",
  async ({ name }) => {
    const path = `/export/${name}`;
    const { response, bytes } = await bytesAt(path);
    const { headers } = response;
    expect(headers.get("content-length")).toBe(String(bytes.length));
    expect(headers.get("repr-digest")).toBe(`sha-256=:${sha256(bytes, "base64")}:`);
    expect(await (await server.get(`${path}.sha256`)).text()).toBe(
      `${sha256(bytes, "hex")}  ${name}\n`,
    );
    const etag = String(headers.get("etag"));
    server.statements.length = 0;
    const since = String(headers.get("last-modified"));
    const statusWith = async (given: Record<string, string>) => {
      const { status, body } = await server.get(path, given);
      await body?.cancel();
      return status;
    };
    expect(await statusWith({ "if-none-match": etag })).toBe(304);
    expect(await statusWith({ "if-modified-since": since })).toBe(304);
    const day = new Date(0).toUTCString();
    expect(await statusWith({ "if-modified-since": day })).toBe(200);
    expect(await statusWith({ "if-none-match": '"other"', "if-modified-since": since })).toBe(200);
    const head = await server.get(path, {}, "HEAD");
    expect([head.status, head.headers.get("content-length")]).toEqual([200, String(bytes.length)]);

    const middle = Math.floor(bytes.length / 2);
    const parts: Buffer[] = [];
    for (const range of [`bytes=0-${middle - 1}`, `bytes=${middle}-`]) {
      const part = await bytesAt(path, { range, "if-range": etag });
      expect(part.response.status).toBe(206);
      parts.push(part.bytes);
    }
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    const last = await bytesAt(path, { range: "bytes=-5" });
    expect(last.response.headers.get("content-range")).toBe(
      `bytes ${bytes.length - 5}-${bytes.length - 1}/${bytes.length}`,
    );
    expect(last.bytes.equals(bytes.subarray(-5))).toBe(true);
    expect(server.statements).toEqual([]);

    const none = await server.get(path, { range: `bytes=${bytes.length}-` });
    expect([none.status, none.headers.get("content-range")]).toEqual([
      416,
      `bytes */${bytes.length}`,
    ]);
    expect(await none.json()).toMatchObject({
      errors: [{ extensions: { code: "RANGE_NOT_SATISFIABLE" } }],
    });
    const whole: Record<string, string>[] = [
      { range: "bytes=0-1", "if-range": '"of another file"' },
      { range: "bytes=0-1,5-6" },
      { range: "lines=1-2" },
    ];
    for (const given of whole) {
      const answer = await bytesAt(path, given);
      expect([answer.response.status, answer.bytes.length]).toEqual([200, bytes.length]);
    }
  },
  300_000,
);

test("the archive of a new revision takes the place of the one before; nothing stays", async () => {
  const db = openDatabase(REAL_PLACES.file);
  const now = snapshotOf(mergedGraph(openSupergraph(), { database: () => db }), db, () => {});
  const archives = new MadeArchives("urn:kenesh:");
  const archive = ARCHIVES.find(({ name }) => name === "kenesh.sqlite");
  if (archive === undefined) throw new Error("there is no kenesh.sqlite");
  const failing = { ...archive, write: () => Promise.reject(new Error("no space left")) };
  try {
    await expect(archives.get(failing, now)).rejects.toThrow("no space left");
    const old = await archives.get(archive, now);
    expect(await archives.get(archive, now)).toBe(old);
    const newer = await archives.get(archive, { ...now, revision: "newer" });
    await archives.get(archive, { ...now, revision: "newest" });
    expect([existsSync(old.path), existsSync(newer.path)]).toEqual([false, false]);
    await archives.close();
    expect(existsSync(dirname(old.path))).toBe(false);
  } finally {
    db.close();
  }
}, 300_000);
