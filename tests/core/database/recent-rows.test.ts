import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { createContext } from "../../../src/core/context";
import { type Database, openDatabase } from "../../../src/core/database/database";
import { RecentRows } from "../../../src/core/database/recent-rows";
import { subgraphSchema } from "../../../src/core/subgraph";
import { type Operations, operationsOf } from "../../../src/graph/operation";
import { directory } from "../../../src/subgraphs/directory";
import { states } from "../../../src/subgraphs/directory/tables";
import { seed, seededDatabase } from "../../helpers/graph";

let seeded: ReturnType<typeof seededDatabase>;
let db: Database;
let execute: Operations["execute"];
const read: (readonly [text: string, rows: number])[] = [];

const state = { kind: "sovereign_state", alsoKnownAs: "[]", officialName: "" } as const;

beforeEach(() => {
  seeded = seededDatabase([
    seed(states, [
      { ...state, id: "AZ", name: "Azerbaijan", names: '{"en":"Azerbaijan","tr":"Azerbaycan"}' },
    ]),
  ]);
  db = openDatabase(seeded.file);
  db.listen((text, rows) => read.push([text, rows]));
  execute = operationsOf(subgraphSchema(directory)).execute;
});

afterEach(() => {
  db.close();
  seeded.close();
  read.length = 0;
});

const ask = async (source: string) => {
  const result = await execute({ document: parse(source), context: createContext(db) });
  expect(result.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(result.data));
};

test("what was read by id is not read again, in whatever operation", async () => {
  for (const alias of ["a", "b", "c"])
    expect(await ask(`{ ${alias}: state(id: "AZ") { name } }`)).toEqual({
      [alias]: { name: "Azerbaijan" },
    });
  // With all columns, as nobody knew which are needed; then with the one that is; then not at all.
  expect(read.map(([, rows]) => rows)).toEqual([1, 1]);
});

test("what was not read with a column is read with it", async () => {
  await ask(`{ state(id: "AZ") { id } }`);
  await ask(`{ state(id: "AZ") { id } }`);
  expect(await ask(`{ state(id: "AZ") { name(lang: ["tr"]) } }`)).toEqual({
    state: { name: "Azerbaycan" },
  });
});

test("an id that nothing has is looked for each time", async () => {
  const missing = `{ state(id: "XX") { name } }`;
  expect(await ask(missing)).toEqual({ state: null });
  const before = read.length;
  expect(await ask(missing)).toEqual({ state: null });
  expect(read.length).toBeGreaterThan(before);
});

test("the rows in memory are bounded by their bytes", () => {
  const recent = new RecentRows();
  const row = ["x".repeat(100_000)];
  for (let key = 0; key < 1_000; key += 1) recent.add(1, `${key}`, row);
  const { found, unread } = recent.find(
    1,
    Array.from({ length: 1_000 }, (_, key) => `${key}`),
  );
  expect(found.length).toBeGreaterThan(10);
  expect(found.length).toBeLessThan(105);
  expect(unread[0]).toBe("0");
});
