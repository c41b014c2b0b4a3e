import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { seededDatabase } from "../../helpers/graph";
import { openGraph } from "../../helpers/real-graph";
import type { Days } from "./brute-force";
import { ASKED_LISTS, disagreements, type Execute } from "./oracle";
import { DATED, oracleSeeds } from "./oracle-seeds";
import { askedDay, askedRange } from "./random-dates";

const EACH = { seed: 4, numRuns: 10 };
const days: Days[] = fc.sample(askedDay, EACH).map((day) => ({ from: day, to: day }));
const ranges: Days[] = fc.sample(askedRange, EACH);

let database: ReturnType<typeof seededDatabase>;
let graph: ReturnType<typeof openGraph>;
let execute: Execute;

beforeAll(() => {
  database = seededDatabase(oracleSeeds());
  graph = openGraph(database.file);
  execute = (source, variables) => graph.data(source, variables);
});

afterAll(() => {
  graph.close();
  database.close();
});

test.each(ASKED_LISTS)(
  "$name on 10 days and in 10 ranges are what enumerating says",
  async (list) => {
    const problems: string[] = [];
    for (const asked of [...days, ...ranges])
      problems.push(...(await disagreements(execute, list, asked)));
    expect(problems).toEqual([]);
  },
);

interface Answers {
  readonly memberships: {
    readonly nodes: { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

test("`holds` and `isCurrent` of memberships on 10 days say what enumerating says", async () => {
  const source = `query ($on: Date!, $after: String) { memberships(first: 100, after: $after) {
    nodes { id isCurrent(on: $on) period { holds(on: $on) } } pageInfo { hasNextPage endCursor } } }`;
  for (const asked of days) {
    const found: { id: string }[] = [];
    for (let after: string | null = null, more = true; more; ) {
      // The query above has this shape.
      const { memberships } = (await execute(source, { on: asked.from, after })) as Answers;
      found.push(...memberships.nodes);
      ({ endCursor: after, hasNextPage: more } = memberships.pageInfo);
    }
    const expected = DATED.memberships.map(({ id, when: { period }, verdict }) => ({
      id,
      isCurrent: { certain: true, possible: null, no: false }[verdict(asked)],
      period: period && { holds: verdict(asked).toUpperCase() },
    }));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(found.toSorted(byId)).toEqual(expected.toSorted(byId));
  }
});
