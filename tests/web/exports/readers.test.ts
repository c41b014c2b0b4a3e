import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import Sqlite from "better-sqlite3";
import { multiply } from "../../helpers/multiply";
import { REAL_PLACES } from "../../helpers/real-database";
import { openServer } from "./server";

const ROWS = 60_000;

let server: Awaited<ReturnType<typeof openServer>>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-readers-"));
  const file = join(folder, "big.db");
  multiply(REAL_PLACES.file, file, { sources: ROWS, conferences: 0 });
  // In a row that comes after the first bytes are sent, a text that no cell of Excel holds.
  const db = new Sqlite(file);
  db.exec(`update sources set title = replace(hex(zeroblob(20000)), '0', 'x')
    where id = (select id from sources order by date_order desc, id limit 1 offset 30000)`);
  db.close();
  server = await openServer(file);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Begins to read an export, and stops reading after its first bytes. */
async function begin(path: string): Promise<IncomingMessage> {
  const asked = request(server.url + path).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  await once(response, "readable");
  return response;
}

/** How many pages of sources were read by now. */
const pages = () => server.statements.filter((text) => text.includes('from "sources"')).length;

/** Waits until nothing more is read for a while; gives the pages. */
async function settled(): Promise<number> {
  for (let before = -1; before !== pages(); ) {
    before = pages();
    await setTimeout(300);
  }
  return pages();
}

test("the work waits for a slow reader, and goes on with it to the end", async () => {
  server.statements.length = 0;
  const response = await begin("/export/sources.ndjson");
  const waiting = await settled();
  expect(waiting).toBeLessThan((ROWS / 100) * 0.8); // what the system buffers, and no more
  let lines = 0;
  for await (const chunk of response) lines += String(chunk).split("\n").length - 1;
  expect(lines).toBeGreaterThanOrEqual(ROWS);
  expect(pages()).toBeGreaterThanOrEqual(ROWS / 100);
});

test.each(["csv", "ndjson", "xlsx", "parquet", "jsonld", "ttl"])(
  "the work on %s ends when its reader goes away",
  async (format) => {
    server.statements.length = 0;
    const response = await begin(`/export/sources.${format}`);
    response.destroy();
    expect(await settled()).toBeLessThan((ROWS / 100) * 0.8);
  },
);

test("the work ends when a reader of compressed content goes away", async () => {
  server.statements.length = 0;
  const asked = request(`${server.url}/export/sources.csv`, {
    headers: { "accept-encoding": "gzip" },
  }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  await once(response, "readable");
  response.destroy();
  expect(await settled()).toBeLessThan((ROWS / 100) * 0.8);
});

test("what fails after it has begun ends in a broken transfer, not in a file that looks whole", async () => {
  const response = await server.get("/export/sources.xlsx");
  expect(response.status).toBe(200);
  await expect(response.arrayBuffer()).rejects.toThrow();
});

test("queries are answered while an export runs", async () => {
  const ended = new AbortController();
  let isRunning = true;
  const reading = fetch(`${server.url}/export/sources.ndjson`, {
    headers: { "accept-encoding": "identity" },
    signal: ended.signal,
  })
    .then((response) => response.arrayBuffer())
    .finally(() => {
      isRunning = false;
    });
  const answered: unknown[] = [];
  while (isRunning && answered.length < 20) {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: '{ body(id: "ots") { acronym } }' }),
    });
    answered.push(await response.json());
  }
  expect(answered).toEqual(
    Array.from({ length: 20 }, () => ({ data: { body: { acronym: "OTS" } } })),
  );
  expect(isRunning).toBe(true);
  ended.abort();
  await expect(reading).rejects.toThrow();
  await settled();
});
