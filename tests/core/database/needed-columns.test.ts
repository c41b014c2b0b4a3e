import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { createContext } from "../../../src/core/context";
import { NeededColumns } from "../../../src/core/database/needed-columns";
import { subgraphSchema } from "../../../src/core/subgraph";
import { type Operations, operationsOf } from "../../../src/graph/operation";
import { directory } from "../../../src/subgraphs/directory";
import { bodyById } from "../../../src/subgraphs/directory/loaders";
import { states } from "../../../src/subgraphs/directory/tables";
import { seed, seededDatabase } from "../../helpers/graph";

let database: ReturnType<typeof seededDatabase>;
let execute: Operations["execute"];
const statements: string[] = [];

const state = { kind: "sovereign_state", alsoKnownAs: "[]", officialName: "" } as const;

beforeAll(() => {
  database = seededDatabase([
    seed(states, [
      { ...state, id: "AZ", name: "Azerbaijan", names: '{"en":"Azerbaijan","tr":"Azerbaycan"}' },
      { ...state, id: "TR", name: "Türkiye", names: '{"en":"Türkiye","hu":"Törökország"}' },
    ]),
  ]);
  database.db.listen((text) => statements.push(text));
});

beforeEach(() => {
  execute = operationsOf(subgraphSchema(directory)).execute;
  statements.length = 0;
});

afterAll(() => database.close());

const NAMES = parse("query ($lang: [LanguageTag!]) { states { nodes { id name(lang: $lang) } } }");

const namesIn = async (lang: string) => {
  const context = createContext(database.db);
  const { data, errors } = await execute({ document: NAMES, variables: { lang }, context });
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
};

test("an operation reads everything once, then only the columns that it needs", async () => {
  const first = await namesIn("en");
  const second = await namesIn("en");
  expect(second).toBe(first);
  expect(second).toContain('{"id":"TR","name":"Türkiye"}');
  expect(statements).toHaveLength(2);
  expect(statements[0]).toContain('"states"."names"');
  expect(statements[1]).not.toContain('"states"."names"');
  expect(statements[1]).toContain('"states"."name"');
});

test("a column that turns out to be needed is read then, for all rows, and from then on with the others", async () => {
  await namesIn("en");
  statements.length = 0;
  expect(await namesIn("hu")).toContain('{"id":"TR","name":"Törökország"}');
  expect(statements).toHaveLength(2); // the page, and the names of its rows
  statements.length = 0;
  expect(await namesIn("tr")).toContain('{"id":"AZ","name":"Azerbaycan"}');
  expect(statements).toHaveLength(1);
});

test("two first runs at a time each get the columns that they need", async () => {
  const [one, other] = await Promise.all([namesIn("en"), namesIn("hu")]);
  expect(one).toContain("Türkiye");
  expect(other).toContain("Törökország");
  // The first has shown what it reads before the other begins: that one reads its column later.
  expect(statements).toHaveLength(3);
});

test("without an operation, rows have all their columns", async () => {
  expect(await bodyById(createContext(database.db)).load("none")).toBeNull();
  const needed = new NeededColumns(null);
  const context = createContext(database.db.reading(needed));
  expect(await directory.references.State?.(context).load("AZ")).toMatchObject({
    __typename: "State",
    id: "AZ",
    capitalId: null,
  });
});
