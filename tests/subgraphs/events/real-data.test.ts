import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openRealGraph } from "../../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

test("the OTS held twelve summits until 2025, from Almaty to Gabala (ots-summits-page)", async () => {
  const source = `{ series(id: "ots-summits") { missingNumbers
    firstConference { number startDate place { name } }
    conferences(filter: { status: [HELD] }, first: 1, during: { to: "2025-12-31" }) { totalCount nodes {
      number endDate place { name } organizers { ... on Body { name } } } } } }`;
  expect(await graph.data(source)).toEqual({
    series: {
      missingNumbers: [],
      firstConference: { number: 1, startDate: "2011-10-20", place: { name: "Almaty" } },
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

test("groups lead to what they count, across subgraphs", async () => {
  const source = `{ conferences(filter: { state: ["RU"] }, during: { to: "2025-12-31" }) {
    groups(by: [STATE]) { count keys { key node { id ... on State { name
      conferences(during: { to: "2025-12-31" }) { totalCount } } } } } } }`;
  interface Groups {
    conferences: {
      groups: {
        count: number;
        keys: {
          key: string;
          node: { id: string; name: string; conferences: { totalCount: number } };
        }[];
      }[];
    };
  }
  const { conferences } = await graph.data<Groups>(source);
  const states = conferences.groups.flatMap(({ count, keys }) =>
    keys.map((key) => ({ count, ...key })),
  );
  expect(states.map(({ node }) => node.name)).toEqual(
    expect.arrayContaining(["Russia", "Tatarstan"]),
  );
  for (const { key, count, node } of states)
    expect({ id: key, count }).toEqual({ id: node.id, count: node.conferences.totalCount });
});
