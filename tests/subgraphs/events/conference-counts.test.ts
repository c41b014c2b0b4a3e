import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { events } from "../../../src/subgraphs/events";
import { conferenceOrganizers, locations } from "../../../src/subgraphs/events/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";
import { conference, conferenceSeeds, organizerSeeds, seriesSeeds } from "./seeds";

const inBaku = { placeId: "baku", seriesId: "z-line" };
const summit = conference({
  ...{ id: "s", date: "2021-12-30/2022-01-02", kind: "informal_summit" },
  ...{ placeId: "kazan", seriesId: "a-line" },
});
const first = conference({ id: "m1", date: "2019~", ...inBaku });
const second = conference({ id: "m2", date: "2022-05", ...inBaku, status: "scheduled" });
const third = conference({ id: "m3", date: "2021" });

let graph: TestGraph;
beforeAll(() => {
  graph = openSubgraph(events, [
    ...seriesSeeds({ id: "z-line", name: "Meetings" }, { id: "a-line", name: "Summits" }),
    conferenceSeeds(first, summit, second, third),
    seed(conferenceOrganizers, [
      ...organizerSeeds(summit, "ots", "TR", "turksoy"),
      ...organizerSeeds(second, "ots"),
      ...organizerSeeds(third, "aba"),
    ]),
    seed(locations, [
      { id: "kazan", wholeId: "RU-TA" },
      { id: "RU-TA", wholeId: "RU" },
      { id: "baku", wholeId: "AZ" },
    ]),
  ]);
});
beforeEach(() => {
  graph.statements.splice(0);
});
afterAll(() => graph.close());

const node = (__typename: string, id: string) => ({ __typename, id });
const COUNTS = "key label count node { __typename id }";

test.each([
  {
    by: "YEAR",
    counts: [
      { key: "2019", label: "2019", count: 1, node: null },
      { key: "2021", label: "2021", count: 2, node: null },
      { key: "2022", label: "2022", count: 1, node: null },
    ],
  },
  {
    by: "BODY",
    counts: [
      { key: "ots", label: "ots", count: 2, node: node("Body", "ots") },
      { key: "aba", label: "aba", count: 1, node: node("Body", "aba") },
      { key: "turksoy", label: "turksoy", count: 1, node: node("Body", "turksoy") },
    ],
  },
  {
    by: "STATE",
    counts: [
      { key: "AZ", label: "AZ", count: 2, node: node("State", "AZ") },
      { key: "RU", label: "RU", count: 1, node: node("State", "RU") },
      { key: "RU-TA", label: "RU-TA", count: 1, node: node("State", "RU-TA") },
    ],
  },
  {
    by: "PLACE",
    counts: [
      { key: "baku", label: "baku", count: 2, node: node("Place", "baku") },
      { key: "kazan", label: "kazan", count: 1, node: node("Place", "kazan") },
    ],
  },
  {
    by: "KIND",
    counts: [
      { key: "MEETING", label: "Meeting", count: 3, node: null },
      { key: "INFORMAL_SUMMIT", label: "Informal summit", count: 1, node: null },
    ],
  },
  {
    by: "SERIES",
    counts: [
      { key: "z-line", label: "Meetings", count: 2, node: node("Series", "z-line") },
      { key: "a-line", label: "Summits", count: 1, node: node("Series", "a-line") },
    ],
  },
])(
  "conferences are counted by $by in one statement, and one for nodes of this subgraph",
  async ({ by, counts }) => {
    expect(await graph.execute(`{ conferenceCounts(by: ${by}) { ${COUNTS} } }`)).toEqual({
      conferenceCounts: counts,
    });
    // Series are of this subgraph: `node` reads them, where other nodes are keys here.
    expect(graph.statements).toHaveLength(by === "SERIES" ? 2 : 1);
  },
);

test("counts are of the conferences that pass the filter", async () => {
  const source = `{ conferenceCounts(by: PLACE, filter: { status: [HELD], to: "2020-12-31" }) {
    key count } }`;
  expect(await graph.execute(source)).toEqual({ conferenceCounts: [{ key: "baku", count: 1 }] });
});

test.each(["BODY", "STATE", "PLACE", "KIND", "SERIES"])(
  "by %s, the list with the key in its filter is as long as the count",
  async (by) => {
    const answer = await graph.execute(`{ conferenceCounts(by: ${by}) { key count } }`);
    const { conferenceCounts } = answer as { conferenceCounts: { key: string; count: number }[] };
    for (const { key, count } of conferenceCounts) {
      const value = by === "KIND" ? key : `"${key}"`;
      const list = `{ conferences(filter: { ${by.toLowerCase()}: [${value}] }) { totalCount } }`;
      expect(await graph.execute(list)).toEqual({ conferences: { totalCount: count } });
    }
  },
);
