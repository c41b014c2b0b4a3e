import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CLI, type RunningServer, serveKenesh } from "../helpers/cli";
import { multiply } from "../helpers/multiply";
import { keneshHere } from "../helpers/program";
import { REAL_PLACES } from "../helpers/real-database";

let folder: string;
let big: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-ends-"));
  big = join(folder, "big.db");
  multiply(REAL_PLACES.file, big, { sources: 60_000, conferences: 0 });
  server = await serveKenesh(["--database", REAL_PLACES.file]);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Begins to export many sources into a file, and waits until it has begun to be written. */
async function begun(name: string) {
  const inside = join(folder, name);
  rmSync(inside, { recursive: true, force: true });
  mkdirSync(inside);
  const args = [CLI, "export", "sources", "--database", big, "--out", join(inside, "sources.csv")];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (data: Buffer) => {
    said += data.toString();
  });
  const ended = once(child, "close") as Promise<[number | null]>;
  while (readdirSync(inside).length === 0) await setTimeout(20);
  return { child, ended, inside, said: () => said };
}

test.each(["SIGINT", "SIGTERM"] as const)("%s leaves no file, and is said", async (signal) => {
  const { child, ended, inside, said } = await begun("stopped");
  child.kill(signal);
  const [code] = await ended;
  expect(code).toBe(1);
  expect(said()).toBe(`kenesh: stopped by ${signal}; no file was written\n`);
  expect(readdirSync(inside)).toEqual([]);
});

const shell = (script: string) =>
  spawnSync(
    "bash",
    [
      "-c",
      `set -o pipefail; ${script}`,
      process.execPath,
      CLI,
      "export",
      "sources",
      "--database",
      big,
    ],
    {
      encoding: "utf8",
    },
  );

test("a reader that goes away ends it without a word", () => {
  const { stdout, stderr, status } = shell('"$0" "$@" | head -1');
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout).toMatch(/^id,kind,title,/);
});

test("a full disk is said, and leaves no file", () => {
  const out = join(folder, "full");
  mkdirSync(out);
  const { stderr, status } = shell(`ulimit -f 64; "$0" "$@" --out ${out}/sources.csv`);
  expect(stderr).toMatch(/^kenesh: .*sources\.csv was not written: EFBIG: file too large\n$/);
  expect(status).toBe(1);
  expect(readdirSync(out)).toEqual([]);
});

test("a full standard output is said in one line", () => {
  const { stderr, status } = shell('"$0" "$@" >/dev/full');
  expect(stderr).toBe("kenesh: standard output was not written: ENOSPC: no space left on device\n");
  expect(status).toBe(1);
});

test("a server is exported as the local database is", async () => {
  const args = ["export", "terms", "--body", "ots"];
  const local = await keneshHere([...args, "--database", REAL_PLACES.file]);
  for (const endpoint of [server.url, `${server.url}/graphql`]) {
    const remote = await keneshHere([...args, "--endpoint", endpoint]);
    expect(remote).toEqual({ ...local, stderr: "" });
  }
  const wrong = await keneshHere(["export", "terms", "--kind", "king", "--endpoint", server.url]);
  expect(wrong).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^kenesh: --kind cannot be "king"; choose/),
  });
});

test("everything on a server is what the local database has", async () => {
  const [one, two] = [join(folder, "local"), join(folder, "remote")];
  const all = ["export", "--all", "--format", "ndjson", "--quiet", "--out"];
  await keneshHere([...all, one, "--database", REAL_PLACES.file]);
  await keneshHere([...all, two, "--endpoint", server.url]);
  expect(readdirSync(two)).toEqual(readdirSync(one));
  for (const name of readdirSync(one))
    expect(readFileSync(join(two, name)).equals(readFileSync(join(one, name)))).toBe(true);
});

test.each([
  ["nowhere", /^kenesh: "nowhere" is no address, expected e\.g\. https:/],
  [
    "http://127.0.0.1:1",
    /^kenesh: http:\/\/127\.0\.0\.1:1\/graphql cannot be reached \(.+\); is the server running\?\n$/,
  ],
])("an endpoint %s that does not answer is named", async (endpoint, said) => {
  const { code, stderr } = await keneshHere(["export", "states", "--endpoint", endpoint]);
  expect(code).toBe(1);
  expect(stderr).toMatch(said);
});

test("a server that speaks something else is named", async () => {
  const other = createServer((_request, response) => response.end("<html>"));
  await once(other.listen(0, "127.0.0.1"), "listening");
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { code, stderr } = await keneshHere([
    "export",
    "states",
    "--endpoint",
    `http://127.0.0.1:${port}/`,
  ]);
  other.close();
  expect(code).toBe(1);
  expect(stderr).toBe(
    `kenesh: http://127.0.0.1:${port}/graphql answers with status 200, and not with GraphQL; give the address of its /graphql\n`,
  );
});

test("data that changes on the server while it is read makes no file", async () => {
  let revision = 0;
  const changing = createServer(async (request, response) => {
    const body = await new Response(request as unknown as ReadableStream).text();
    const answer = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const text = (await answer.text()).replace(
      /"revision":"[0-9a-f]+"/,
      () => `"revision":"r${++revision}"`,
    );
    response.setHeader("content-type", "application/json").end(text);
  });
  await once(changing.listen(0, "127.0.0.1"), "listening");
  const address = changing.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const out = join(folder, "changing.csv");
  const { code, stderr } = await keneshHere([
    "export",
    "states",
    "--endpoint",
    `http://127.0.0.1:${port}/graphql`,
    "--out",
    out,
  ]);
  changing.close();
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: "kenesh: the server's data changed while it was read; run the export again\n",
  });
  expect(readdirSync(folder)).not.toContain("changing.csv");
});
