import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import Sqlite from "better-sqlite3";
import { type Database, openDatabase } from "../../../src/core/database/database";
import { REAL_PLACES } from "../../helpers/real-database";
import { openServer, type TestServer } from "./server";

/** No answer outlives the data, or the day, that it was made from. */
const QUERY = '{ dataset { revision } body(id: "ots") { acronym } }';

let folder: string;
let older: Database;
let newer: Database;
let server: TestServer | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-changes-"));
  const file = join(folder, "newer.db");
  copyFileSync(REAL_PLACES.file, file);
  const db = new Sqlite(file);
  db.exec(
    "update build set revision = 'newer'; update bodies set acronym = 'NEW' where id = 'ots'",
  );
  db.close();
  older = openDatabase(REAL_PLACES.file);
  newer = openDatabase(file);
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  jest.restoreAllMocks();
});

afterAll(() => {
  older.close();
  newer.close();
  rmSync(folder, { recursive: true });
});

const OLD = (acronym: string, revision: string) => ({ dataset: { revision }, body: { acronym } });

test("another build, another answer, at once and both ways", async () => {
  let current = older;
  server = await openServer({}, () => current);
  const ask = async () => JSON.parse((await server?.get(QUERY))?.text ?? "").data;
  const [first, second] = [OLD("OTS", older.revision), OLD("NEW", "newer")];
  expect([await ask(), await ask()]).toEqual([first, first]);
  current = newer;
  expect([await ask(), await ask()]).toEqual([second, second]);
  current = older;
  expect([await ask(), await ask()]).toEqual([first, first]);
});

test.each(["GET", "POST"])(
  "however late in a %s the data is swapped, its answer is not kept for the new data",
  async (method) => {
    // The swap comes after the data was asked for so many times.
    let swaps = 0;
    for (let after = 0; after < 8; after++) {
      let asked = 0;
      const database = () => (asked++ < after ? older : newer);
      const opened = await openServer({}, database);
      server = opened;
      const ask = () => (method === "GET" ? opened.get(QUERY) : opened.post({ query: QUERY }));
      const during = await ask();
      const revision = during.headers["kenesh-revision"];
      expect(JSON.parse(during.text).data).toEqual(
        revision === "newer" ? OLD("NEW", "newer") : OLD("OTS", older.revision),
      );
      if (asked > after && after > 0) swaps += 1;
      asked = Number.POSITIVE_INFINITY;
      for (let times = 0; times < 2; times++)
        expect(JSON.parse((await ask()).text).data).toEqual(OLD("NEW", "newer"));
      await opened.close();
      server = undefined;
    }
    // So that it was swapped at several places within the request.
    expect(swaps).toBeGreaterThan(2);
  },
);

test("data that is swapped while an operation runs is not what its answer is kept for", async () => {
  let current = older;
  server = await openServer({}, () => current);
  const stop = older.listen(() => {
    current = newer;
  });
  expect(JSON.parse((await server.get(QUERY)).text).data.body).toEqual({ acronym: "OTS" });
  stop();
  expect(JSON.parse((await server.get(QUERY)).text).data.body).toEqual({ acronym: "NEW" });
  current = older;
  // Nor is it found again when the old data comes back.
  expect((await server.get(QUERY)).isHit).toBe(false);
});

/** How long somebody holds an office today. */
const TODAY =
  '{ body(id: "ots") { terms(first: 1, filter: { kind: [SECRETARY_GENERAL] }) { nodes { length { fewestDays } } } } }';

test("another day, another answer", async () => {
  const clock = jest.spyOn(Date, "now").mockReturnValue(Date.parse("2026-02-01T23:59:59.999Z"));
  server = await openServer();
  const first = await server.get(TODAY);
  expect((await server.get(TODAY)).isHit).toBe(true);
  clock.mockReturnValue(Date.parse("2026-02-02T00:00:00.000Z"));
  const second = await server.get(TODAY);
  expect(second.isHit).toBe(false);
  expect(daysIn(second.text)).toBe(daysIn(first.text) + 1);
});

test("an answer that was made around midnight is not kept", async () => {
  const clock = jest.spyOn(Date, "now").mockReturnValue(Date.parse("2026-02-01T23:59:59.999Z"));
  server = await openServer({}, () => older);
  const stop = older.listen(() => clock.mockReturnValue(Date.parse("2026-02-02T00:00:00.000Z")));
  await server.get(TODAY);
  stop();
  clock.mockReturnValue(Date.parse("2026-02-01T23:59:59.999Z"));
  expect((await server.get(TODAY)).isHit).toBe(false);
});

function daysIn(text: string): number {
  return Number(/"fewestDays":(\d+)/.exec(text)?.[1]);
}
