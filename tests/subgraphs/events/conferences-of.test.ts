import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { events } from "../../../src/subgraphs/events";
import { conferenceOrganizers, locations } from "../../../src/subgraphs/events/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";
import { conference, conferenceSeeds, organizerSeeds, seriesSeeds } from "./seeds";

const rows = [
  conference({ id: "b", date: "2020", placeId: "kazan", seriesId: "line" }),
  conference({ id: "a", date: "2021-05-02", placeId: "ufa", kind: "summit", seriesId: "line" }),
  conference({ id: "d", date: "2021-05", placeId: "kazan", name: "0" }),
  conference({ id: "c", date: "2019-03-01", placeId: "baku" }),
];

let graph: TestGraph;
beforeAll(() => {
  const [b, a, d, c] = rows as [never, never, never, never];
  graph = openSubgraph(events, [
    ...seriesSeeds({ id: "line" }),
    conferenceSeeds(...rows),
    seed(conferenceOrganizers, [
      ...organizerSeeds(b, "turksoy", "ots"),
      ...organizerSeeds(a, "ots"),
      ...organizerSeeds(d, "ots", "turksoy"),
      ...organizerSeeds(c, "turkpa"),
    ]),
    seed(locations, [
      { id: "kazan", wholeId: "RU-TA" },
      { id: "ufa", wholeId: "RU-BA" },
      { id: "baku", wholeId: "AZ" },
      { id: "RU-TA", wholeId: "RU" },
      { id: "RU-BA", wholeId: "RU" },
    ]),
  ]);
});
beforeEach(() => {
  graph.statements.splice(0);
});
afterAll(() => graph.close());

const LIST = "{ totalCount nodes { id } }";

test("bodies give what they organized, newest first, in one statement for all of them", async () => {
  const source = `{ conferences(orderBy: DATE_ASC) { nodes { id organizers {
    ... on Body { id conferences(first: 2) { nodes { id } } } } } } }`;
  const ots = { id: "ots", conferences: { nodes: [{ id: "a" }, { id: "d" }] } };
  const turksoy = { id: "turksoy", conferences: { nodes: [{ id: "d" }, { id: "b" }] } };
  const turkpa = { id: "turkpa", conferences: { nodes: [{ id: "c" }] } };
  expect(await graph.execute(source)).toEqual({
    conferences: {
      nodes: [
        { id: "c", organizers: [turkpa] },
        { id: "b", organizers: [turksoy, ots] },
        { id: "d", organizers: [ots, turksoy] },
        { id: "a", organizers: [ots] },
      ],
    },
  });
  expect(graph.statements).toHaveLength(3);
});

test("a body's list takes filter, order and page like the root list", async () => {
  const source = `{ conference(id: "a") { organizers { ... on Body {
    summits: conferences(filter: { kind: [SUMMIT] }) ${LIST}
    inRussia: conferences(filter: { state: ["RU"], kind: [MEETING] }, orderBy: DATE_ASC) ${LIST}
    byName: conferences(orderBy: NAME_ASC, first: 2) ${LIST}
    last: conferences(last: 1) ${LIST} } } } }`;
  const list = (totalCount: number, ...ids: string[]) => ({
    totalCount,
    nodes: ids.map((id) => ({ id })),
  });
  expect(await graph.execute(source)).toEqual({
    conference: {
      organizers: [
        {
          summits: list(1, "a"),
          inRussia: list(2, "b", "d"),
          byName: list(3, "d", "a"),
          last: list(3, "b"),
        },
      ],
    },
  });
});

test("places and states give what they hosted, a state what its regions hosted too", async () => {
  const source = `{ conferences(orderBy: DATE_ASC, filter: { place: ["kazan", "baku"] }) { nodes {
    place { conferences ${LIST} } state { id conferences ${LIST} } } } }`;
  const kazan = { totalCount: 2, nodes: [{ id: "d" }, { id: "b" }] };
  const baku = { totalCount: 1, nodes: [{ id: "c" }] };
  expect(await graph.execute(source)).toEqual({
    conferences: {
      nodes: [
        { place: { conferences: baku }, state: { id: "AZ", conferences: baku } },
        { place: { conferences: kazan }, state: { id: "RU-TA", conferences: kazan } },
        { place: { conferences: kazan }, state: { id: "RU-TA", conferences: kazan } },
      ],
    },
  });
  const counts = `{ conferences { groups(by: [STATE]) { keys { key node { ... on State { conferences ${LIST} } } } } } }`;
  expect(await graph.execute(counts)).toMatchObject({
    conferences: {
      groups: [
        {
          keys: [
            {
              key: "RU",
              node: { conferences: { nodes: [{ id: "a" }, { id: "d" }, { id: "b" }] } },
            },
          ],
        },
        { keys: [{ key: "RU-TA", node: { conferences: kazan } }] },
        { keys: [{ key: "AZ", node: { conferences: baku } }] },
        { keys: [{ key: "RU-BA", node: { conferences: { nodes: [{ id: "a" }] } } }] },
      ],
    },
  });
});

test("a series gives its conferences", async () => {
  expect(await graph.execute(`{ series(id: "line") { conferences ${LIST} } }`)).toEqual({
    series: { conferences: { totalCount: 2, nodes: [{ id: "a" }, { id: "b" }] } },
  });
});
