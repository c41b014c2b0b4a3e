import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { directory } from "../../../src/subgraphs/directory";
import { bodies, memberships, states } from "../../../src/subgraphs/directory/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";
import { body, membership, state } from "./seeds";

let graph: TestGraph;

beforeAll(() => {
  graph = openSubgraph(directory, [
    seed(bodies, [body("ots"), body("turksoy")]),
    seed(states, [state("AZ"), state("HU"), state("TM"), state("UZ")]),
    seed(memberships, [
      membership("ots", "AZ", "2009-10-03/..", { confidence: "high" }),
      membership("turksoy", "AZ", "1993-07-12/..", { confidence: "high" }),
      membership("ots", "UZ", "2019/..", { confidence: "high" }), // some day of 2019
      membership("turksoy", "UZ", "1993-07-12/2017", { confidence: "low" }),
      membership("turksoy", "UZ", "2018/..", { id: "turksoy.UZ.2", confidence: "high" }),
      membership("ots", "HU", "2018-09-03/..", { status: "observer", confidence: "high" }),
      membership("turksoy", "TM", undefined),
    ]),
  ]);
});

afterAll(() => graph.close());

test.each([
  { all: 'bodies: ["ots"]', states: ["AZ", "HU", "UZ"] },
  { all: 'bodies: ["ots", "turksoy"]', states: ["AZ", "UZ"] },
  { all: 'bodies: ["ots", "turksoy"], asOf: "2020-01-01"', states: ["AZ", "UZ"] },
  { all: 'bodies: ["ots", "turksoy"], asOf: "2019-06-01"', states: ["AZ"] },
  {
    all: 'bodies: ["ots", "turksoy"], asOf: "2019-06-01", certainty: POSSIBLE',
    states: ["AZ", "UZ"],
  },
  // Who was in one of them only, or in none, was not in all of them.
  { all: 'bodies: ["ots", "turksoy"], asOf: "2019-06-01", certainty: NO', states: ["HU", "TM"] },
  { all: 'bodies: ["turksoy"], asOf: "2019-06-01", certainty: NO', states: ["HU"] },
  { all: 'bodies: ["ots", "turksoy"], asOf: "2000-01-01"', states: [] },
  // In TURKSOY until 2017 and in the OTS from 2019: in both in these years, on no day in both.
  {
    all: 'bodies: ["ots", "turksoy"], during: { from: "2016-01-01", to: "2019-12-31" }',
    states: ["AZ", "UZ"],
  },
  {
    all: 'bodies: ["turksoy"], during: { to: "2017-12-31" }, minConfidence: MEDIUM',
    states: ["AZ"],
  },
  { all: 'bodies: ["ots"], status: [OBSERVER]', states: ["HU"] },
  { all: 'bodies: ["ots"], certainty: NO', states: ["AZ", "HU", "UZ"] }, // no day is asked of
])("states that belonged to all: $all are $states", async ({ all, states: expected }) => {
  const answer = await graph.execute(
    `{ states(filter: { memberOfAll: { ${all} } }) { nodes { id } } }`,
  );
  expect(answer).toEqual({ states: { nodes: expected.map((id) => ({ id })) } });
});
