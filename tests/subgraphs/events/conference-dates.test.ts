import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { events } from "../../../src/subgraphs/events";
import { openSubgraph, type TestGraph } from "../../helpers/graph";
import { conferenceSeeds } from "./seeds";

let graph: TestGraph;

beforeAll(() => {
  // Ids run against the order of time.
  const dates = ["2010-01-02", "2009-10-02/2009-10-03", "2009-10", "2009~", "2009", "2008"];
  const rows = dates.map((date, index) => ({ id: `c${index}`, date }));
  graph = openSubgraph(events, [conferenceSeeds(...rows)]);
});

afterAll(() => graph.close());

const dates = async (args: string): Promise<string[]> => {
  const answer = await graph.execute(`{ conferences(${args}) { nodes { date } } }`);
  const { conferences } = answer as { conferences: { nodes: { date: string }[] } };
  return conferences.nodes.map(({ date }) => date);
};

test("a year stands before its months, a month before its days, `about` where it points", async () => {
  // `2009~` has the place of `2009`: the tie is broken by id.
  const inOrder = ["2008", "2009~", "2009", "2009-10", "2009-10-02/2009-10-03", "2010-01-02"];
  expect(await dates("orderBy: DATE_ASC")).toEqual(inOrder);
  expect(await dates("orderBy: DATE_DESC")).toEqual(inOrder.toReversed());
});

test.each([
  { args: 'during: { from: "2009-10-03", to: "2009-10-03" }', found: ["2009-10-02/2009-10-03"] },
  {
    args: 'during: { from: "2009-10-03", to: "2009-10-03" }, certainty: POSSIBLE',
    found: ["2009-10-02/2009-10-03", "2009-10", "2009~", "2009"],
  },
  {
    args: 'during: { from: "2009-01-01", to: "2009-12-31" }',
    found: ["2009-10-02/2009-10-03", "2009-10", "2009"],
  },
  { args: 'during: { from: "2009-10-03" }', found: ["2010-01-02", "2009-10-02/2009-10-03"] }, // no last day
  { args: 'during: { to: "2008-12-31" }', found: ["2008"] },
  { args: 'during: { to: "2008-12-31" }, certainty: POSSIBLE', found: ["2009~", "2008"] },
  {
    args: 'during: { from: "2009-01-01", to: "2009-12-31" }, certainty: NO',
    found: ["2010-01-02", "2008"],
  },
])("conferences with $args are $found", async ({ args, found }) => {
  expect((await dates(args)).toSorted()).toEqual(found.toSorted());
});

test("on a day, as what has a period", async () => {
  expect(await dates('asOf: "2009-10-03"')).toEqual(["2009-10-02/2009-10-03"]);
});

test("a range that ends before it begins is refused with the remedy", async () => {
  await expect(dates('during: { from: "2010-02-01", to: "2010-01-01" }')).rejects.toThrow(
    "swap `from` and `to`",
  );
});
