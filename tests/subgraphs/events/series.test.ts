import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { events } from "../../../src/subgraphs/events";
import { openSubgraph, type TestGraph } from "../../helpers/graph";
import { conferenceSeeds, seriesSeeds } from "./seeds";

const ofCouncil = { seriesId: "council" };

let graph: TestGraph;
beforeAll(() => {
  graph = openSubgraph(events, [
    ...seriesSeeds(
      { id: "council", name: "Sittings", bodyId: "ots", organId: "ots-council" },
      { id: "talks", name: "Meetings", bodyId: "ots" },
      { id: "prizes", name: "Prizes", bodyId: "turksoy" },
    ),
    conferenceSeeds(
      { id: "z-first", date: "1999", number: 2, ...ofCouncil },
      { id: "a-last", date: "2020-03-01", number: 5, ...ofCouncil },
      { id: "middle", date: "2007-07-07", ...ofCouncil },
      { id: "planned", date: "2026", number: 7, status: "scheduled", ...ofCouncil },
      { id: "failed", date: "1998", number: 1, status: "cancelled", ...ofCouncil },
      { id: "dinner", date: "2021", status: "scheduled", seriesId: "talks" },
    ),
  ]);
});
beforeEach(() => {
  graph.statements.splice(0);
});
afterAll(() => graph.close());

test("a series gives its first and last conference that was held, and its gaps", async () => {
  const source = `{ allSeries { totalCount nodes {
    id name body { id } organ { id } firstConference { id } lastConference { id } missingNumbers } } }`;
  expect(await graph.execute(source)).toEqual({
    allSeries: {
      totalCount: 3,
      nodes: [
        {
          ...{ id: "talks", name: "Meetings", body: { id: "ots" }, organ: null },
          ...{ firstConference: null, lastConference: null, missingNumbers: [] },
        },
        {
          ...{ id: "prizes", name: "Prizes", body: { id: "turksoy" }, organ: null },
          ...{ firstConference: null, lastConference: null, missingNumbers: [] },
        },
        {
          ...{ id: "council", name: "Sittings", body: { id: "ots" }, organ: { id: "ots-council" } },
          ...{
            firstConference: { id: "z-first" },
            lastConference: { id: "a-last" },
            missingNumbers: [3, 4, 6],
          },
        },
      ],
    },
  });
  expect(graph.statements).toHaveLength(5);
});

test("a body and its organ give the series that they hold, by name, in one statement", async () => {
  const series = "series(first: 5) { nodes { id } }";
  const source = `{ series(id: "council") { body { ${series} } organ { ${series} } } }`;
  expect(await graph.execute(source)).toEqual({
    series: {
      body: { series: { nodes: [{ id: "talks" }, { id: "council" }] } },
      organ: { series: { nodes: [{ id: "council" }] } },
    },
  });
  expect(graph.statements).toHaveLength(2);
});

test.each([
  { body: ["ots-council"], ids: ["council"] },
  { body: ["turksoy", "ots"], ids: ["talks", "prizes", "council"] },
])("the list of series can be that of $body", async ({ body, ids }) => {
  const source = "query ($body: [ID!]) { allSeries(filter: { body: $body }) { nodes { id } } }";
  expect(await graph.execute(source, { body })).toEqual({
    allSeries: { nodes: ids.map((id) => ({ id })) },
  });
});

test("there is no series with an unknown id", async () => {
  expect(await graph.execute('{ series(id: "nope") { id } }')).toEqual({ series: null });
});
