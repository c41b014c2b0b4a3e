import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openRealGraph } from "../../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

test("the OTS held twelve summits until 2025, from Almaty to Gabala (ots-summits-page)", async () => {
  const source = `{ series(id: "ots-summits") { missingNumbers
    first { number startDate place { name } }
    conferences(filter: { status: [HELD], to: "2025-12-31" }, first: 1) { totalCount nodes {
      number endDate place { name } organizers { ... on Body { name } } } } } }`;
  expect(await graph.data(source)).toEqual({
    series: {
      missingNumbers: [],
      first: { number: 1, startDate: "2011-10-20", place: { name: "Almaty" } },
      conferences: {
        totalCount: 12,
        nodes: [
          {
            ...{ number: 12, endDate: "2025-10-07", place: { name: "Gabala" } },
            organizers: [{ name: "Organization of Turkic States" }],
          },
        ],
      },
    },
  });
});

test("counts lead to what they count, across subgraphs", async () => {
  const source = `{ conferenceCounts(by: STATE, filter: { to: "2025-12-31", state: ["RU"] }) {
    key count node { id ... on State { name conferences(filter: { to: "2025-12-31" }) {
      totalCount } } } } }`;
  interface Counts {
    conferenceCounts: {
      key: string;
      count: number;
      node: { id: string; name: string; conferences: { totalCount: number } };
    }[];
  }
  const { conferenceCounts } = await graph.data<Counts>(source);
  expect(conferenceCounts.map(({ node }) => node.name)).toEqual(
    expect.arrayContaining(["Russia", "Tatarstan"]),
  );
  for (const { key, count, node } of conferenceCounts)
    expect({ id: key, count }).toEqual({ id: node.id, count: node.conferences.totalCount });
});
