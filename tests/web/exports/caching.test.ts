import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import Sqlite from "better-sqlite3";
import { multiply } from "../../helpers/multiply";
import { REAL_PLACES } from "../../helpers/real-database";
import { openServer } from "./server";

const PATH = "/export/conferences.csv?body=ots";

let server: Awaited<ReturnType<typeof openServer>>;

beforeAll(async () => {
  server = await openServer();
});

afterAll(() => server.close());

/** What is sent as it is on the wire: `fetch` would unpack it. */
function raw(path: string, headers: Record<string, string>, url = server.url) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      request(url + path, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      }).end();
    },
  );
}

test("what is sent compressed is the same content, under a strong tag of its own", async () => {
  const plain = await raw(PATH, {});
  const packed = await raw(PATH, { "accept-encoding": "gzip, deflate, br" });
  expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
  expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  expect(packed.body.length).toBeLessThan(plain.body.length / 3);
  expect(plain.headers).toMatchObject({ vary: "accept-encoding" });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.headers.etag).toMatch(/^"[\w-]{32}"$/);
  expect(packed.headers.etag).toBe(String(plain.headers.etag).replace(/"$/, '-gzip"'));
});

test.each(["xlsx", "parquet"])(
  "%s, which is compressed in itself, is sent as it is",
  async (format) => {
    const { headers } = await raw(`/export/places.${format}`, { "accept-encoding": "gzip" });
    expect(headers["content-encoding"]).toBeUndefined();
  },
);

test("who has it already is told so, and nothing is read", async () => {
  const { headers } = await raw(PATH, {});
  const tag = String(headers.etag);
  const packed = tag.replace(/"$/, '-gzip"');
  for (const given of [tag, packed, `"other", ${tag}`, `W/${tag}`, "*"]) {
    server.statements.length = 0;
    const again = await raw(PATH, { "if-none-match": given });
    expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
    expect(again.headers.etag).toBe(given === packed ? packed : tag);
    expect(server.statements).toEqual([]);
  }
  expect((await raw(PATH, { "if-none-match": '"other"' })).status).toBe(200);
});

test("another address, another tag; the same address, the same bytes", async () => {
  const [one, two] = [await raw(PATH, {}), await raw(PATH, {})];
  expect(two.headers.etag).toBe(one.headers.etag);
  expect(two.body.equals(one.body)).toBe(true);
  const other = await raw(`${PATH}&lang=tr`, {});
  expect(other.headers.etag).not.toBe(one.headers.etag);
});

test("another revision, another tag, but for what has not changed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-tag-"));
  const file = join(folder, "other.db");
  multiply(REAL_PLACES.file, file, { sources: 0, conferences: 0 });
  const db = new Sqlite(file);
  db.exec("update build set revision = 'other'");
  db.exec("update conferences set theme = 'Another theme'");
  db.close();
  const newer = await openServer(file);
  try {
    for (const [path, status] of [
      [PATH, 200],
      ["/export/offices.csv", 304],
      ["/bodies/ots/calendar.ics", 200],
    ] as const) {
      const { headers } = await raw(path, {});
      const given = { "if-none-match": String(headers.etag) };
      const again = await raw(path, given, newer.url);
      expect([path, again.status]).toEqual([path, status]);
      expect(again.headers["kenesh-revision"]).toBe("other");
      expect(again.headers["last-modified"]).toMatch(/GMT$/);
    }
  } finally {
    await newer.close();
    rmSync(folder, { recursive: true });
  }
});
