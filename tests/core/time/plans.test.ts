import { afterAll, beforeAll, expect, test } from "@jest/globals";
import Sqlite from "better-sqlite3";
import { REAL_PLACES } from "../../helpers/real-database";
import { openRealGraph } from "../../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;
let raw: Sqlite.Database;
let tables: string[];

beforeAll(() => {
  graph = openRealGraph();
  raw = new Sqlite(REAL_PLACES.file, { readonly: true });
  const all = raw.prepare("select name from sqlite_master where type = 'table'").all();
  tables = (all as { name: string }[]).map(({ name }) => name);
});

afterAll(() => {
  raw.close();
  graph.close();
});

/** The steps of SQLite's plan for a statement (https://www.sqlite.org/eqp.html). */
function planOf(text: string): string[] {
  const values = text
    .split("?")
    .slice(1)
    .map(() => null);
  const steps = raw.prepare(`explain query plan ${text}`).all(...values) as { detail: string }[];
  return steps.map(({ detail }) => detail);
}

/** The plans of the statements that a query runs, those that read its root excluded. */
async function plansBelow(parents: string, list: string): Promise<string[][]> {
  graph.statements.length = 0;
  await graph.data(`{ ${parents}(first: 3) { nodes { ${list} { nodes { id } totalCount } } } }`);
  const [, ...below] = graph.statements;
  return below.map(planOf);
}

const isTableScan = (step: string) => tables.includes(/^SCAN (\w+)/.exec(step)?.[1] ?? "");

const ASKED = ["CERTAIN", "POSSIBLE", "NO"].flatMap((certainty) => [
  `asOf: "2020-01-01", certainty: ${certainty}`,
  `during: { from: "2019-01-01", to: "2020-12-31" }, certainty: ${certainty}`,
]);

const BELOW = [
  { parents: "bodies", list: "memberships", more: "" },
  { parents: "bodies", list: "memberOf", more: "" },
  { parents: "states", list: "memberships", more: "" },
  { parents: "bodies", list: "terms", more: "" },
  { parents: "bodies", list: "terms", more: "filter: { includeOrgans: true }" },
  { parents: "states", list: "terms", more: "" },
  { parents: "offices", list: "terms", more: "" },
  { parents: "people", list: "terms", more: "" },
  { parents: "people", list: "terms", more: "orderBy: OLDEST" },
  { parents: "programmes", list: "designations", more: "" },
  { parents: "places", list: "designations", more: "" },
  { parents: "states", list: "designations", more: "" },
];

test.each(BELOW)(
  "$list($more) of $parents on a day scan no table",
  async ({ parents, list, more }) => {
    for (const asked of ASKED) {
      const plans = await plansBelow(parents, `${list}(${asked}, ${more})`);
      expect(plans).toHaveLength(2); // the page and the count, of all parents together
      for (const plan of plans) {
        expect(plan.filter(isTableScan)).toEqual([]);
        expect(plan.join("\n")).toMatch(/SEARCH \w+ USING INDEX \w+_by_\w+ \(\w+=\?\)/);
      }
    }
  },
);

test.each(["bodies", "places", "allSeries"])(
  "conferences of %s in a range scan no table",
  async (parents) => {
    const filter = 'during: { from: "2019-01-01", to: "2020-12-31" }, certainty: POSSIBLE';
    for (const plan of await plansBelow(parents, `conferences(${filter})`))
      expect(plan.filter(isTableScan)).toEqual([]);
  },
);

test.each(["bodies", "memberships", "terms", "designations"])(
  "a page of all %s on a day is read in order, with nothing to sort",
  async (list) => {
    for (const asked of ASKED) {
      graph.statements.length = 0;
      await graph.data(`{ ${list}(${asked}) { nodes { id } } }`);
      const plans = graph.statements.map(planOf);
      expect(plans).toEqual([[expect.stringMatching(/^SCAN \w+ USING INDEX \w+_by_\w+$/)]]);
    }
  },
);
