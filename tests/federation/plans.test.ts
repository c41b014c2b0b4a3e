import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type GrownPlans, grownPlans } from "../helpers/grown-plans";
import { REAL_PLACES } from "../helpers/real-database";
import { openRealGraph } from "../helpers/real-graph";
import { readCorpus } from "./corpus";
import { eachList } from "./each-list";
import { knownIds } from "./ids";

/** The world does not grow with its history, and there is one build. */
const STAY_SMALL = ["states", "places", "locations", "part", "region", "build"];

let graph: ReturnType<typeof openRealGraph>;
let plans: GrownPlans;
/** Every statement that was run, with the first operation that ran it. */
const statements = new Map<string, string>();

beforeAll(async () => {
  graph = openRealGraph();
  plans = grownPlans(REAL_PLACES.file, 1_000);
  const valid = readCorpus().filter(({ name }) => !name.startsWith("errors "));
  for (const { name, query, variables } of [...valid, ...eachList(graph.schema, knownIds())]) {
    graph.statements.length = 0;
    await graph.answer(query, variables);
    for (const statement of graph.statements)
      statements.set(statement, statements.get(statement) ?? name);
  }
});

afterAll(() => {
  plans.close();
  graph.close();
});

/** The tables that a plan reads whole: no virtual ones, no subqueries, none that stays small. */
function scannedTables(plan: readonly string[]): { table: string; step: string }[] {
  const named = plan.flatMap((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(step)?.[1] ?? []);
  return plan.flatMap((step) => {
    const [, table = ""] = /^SCAN (\w+)(?! VIRTUAL TABLE)\b/.exec(step) ?? [];
    const isTable = table !== "" && table !== "CONSTANT" && !/ VIRTUAL TABLE /.test(step);
    return isTable && ![...named, ...STAY_SMALL].includes(table) ? [{ table, step }] : [];
  });
}

/**
 * Why a table may be read from one end, or null where it may not:
 *
 * - a page without a parent is read in the order of an index, until it is full; what is filtered are
 *   properties with few values and days, which many rows have;
 * - so is what such a filter leaves counted, and everything counted by its properties.
 *
 * Whoever names a thing by its id, as parent or in a filter, finds its rows by an index.
 */
function excuse(statement: string, plan: readonly string[], table: string, step: string) {
  const isById = new RegExp(`"${table}"\\."(\\w+_)?id" (in \\(|= (\\?|parent\\.))`).test(statement);
  const isSorted = plan.some((other) => other.startsWith("USE TEMP B-TREE FOR ORDER BY"));
  if (isById) return null;
  if (/\blimit \?$/.test(statement) && / USING (COVERING )?INDEX /.test(step) && !isSorted)
    return "a page";
  if (/^\s*select count\(\*\)/.test(statement)) return "a count";
  if (/\bgroup by\b/.test(statement)) return "counts";
  return null;
}

test("no statement scans a table, even where there is a thousand times the data", () => {
  const scans = [...statements].flatMap(([statement, operation]) => {
    const plan = plans.of(statement);
    return scannedTables(plan)
      .filter(({ table, step }) => excuse(statement, plan, table, step) === null)
      .map(({ step }) => `${operation}: ${step}: ${statement.replace(/\s+/g, " ")}`);
  });
  expect(scans).toEqual([]);
});

test("the operations run the statements of every list, filter and order", () => {
  expect(statements.size).toBeGreaterThan(600);
});

test("without its index, a statement is found to scan", () => {
  const statement = 'select "note" from "terms" where "terms"."note" = ? order by "terms"."note"';
  const plan = plans.of(statement);
  expect(scannedTables(plan)).toEqual([{ table: "terms", step: "SCAN terms" }]);
  expect(excuse(statement, plan, "terms", "SCAN terms")).toBeNull();
});
