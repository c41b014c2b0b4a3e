import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type DocumentNode, parse } from "graphql";
import { type Database, openDatabase } from "../../../src/core/database/database";
import { collectionQuery } from "../../../src/exports/collections/collection-query";
import { collections } from "../../../src/exports/collections/collections";
import { composedIn } from "../../../src/graph/composed";
import { mergeSupergraph } from "../../../src/graph/merge";
import { LIMITS, type Operations, operationsOf } from "../../../src/graph/operation";
import { subgraphs } from "../../../src/subgraphs";
import { REAL_PLACES } from "../../helpers/real-database";

/** What sensible clients send is far from the limits of what an answer may hold: a tenth at most. */
const ROOT = join(__dirname, "..", "..", "..");

const README = readFileSync(join(ROOT, "README.md"), "utf8");
const shown = [...README.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = ""]) => query);

const inFolder = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"));

/** The variables that the operations need which have no defaults. */
const VARIABLES = { id: "ots", text: "summit bishkek 2024" };

let db: Database;
let operations: Operations;

beforeAll(() => {
  db = openDatabase(REAL_PLACES.file);
  operations = operationsOf(mergeSupergraph(composedIn(join(ROOT, "schema"), subgraphs)));
});

afterAll(() => db.close());

const expectCheap = (document: DocumentNode, variables: Record<string, unknown>) => {
  const quote = operations.price({ document, variables }, db.listSizes);
  if ("errors" in quote) throw quote.errors[0];
  const { values, objects, bytes } = quote.price;
  expect(values).toBeLessThanOrEqual(LIMITS.values / 10);
  expect(objects).toBeLessThanOrEqual(LIMITS.objects / 10);
  expect(bytes).toBeLessThanOrEqual(LIMITS.bytes / 10);
};

test.each([
  ...shown,
  ...inFolder("src/web/playground/examples"),
  ...inFolder("tests/bench/operations/kenesh"),
])("a tenth of the limits is enough for %s", (query) => {
  expectCheap(parse(query), VARIABLES);
});

test.each(collections)("a tenth of the limits is enough to export $name", (collection) => {
  const { document, variables } = collectionQuery(operations.schema, collection);
  expectCheap(document, variables);
});
