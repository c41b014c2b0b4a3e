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
const GROUPS = "count keys { key label node { __typename id } }";

test.each([
  {
    by: "YEAR",
    counts: [
      { key: "2021", label: "2021", count: 2, node: null },
      { key: "2019", label: "2019", count: 1, node: null },
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
      { key: "z-line", label: "z-line", count: 2, node: node("Series", "z-line") },
      { key: "a-line", label: "a-line", count: 1, node: node("Series", "a-line") },
    ],
  },
])(
  "conferences are counted by $by in one statement, and one for nodes of this subgraph",
  async ({ by, counts }) => {
    expect(await graph.execute(`{ conferences { groups(by: [${by}]) { ${GROUPS} } } }`)).toEqual({
      conferences: { groups: counts.map(({ count, ...key }) => ({ count, keys: [key] })) },
    });
    // Series are of this subgraph: `node` reads them, where other nodes are keys here.
    expect(graph.statements).toHaveLength(by === "SERIES" ? 2 : 1);
  },
);

const groups = async (filter: string, args: string) => {
  const answer = await graph.execute(
    `{ conferences${filter} { groups(${args}) { count keys { key } } } }`,
  );
  const { conferences: list } = answer as {
    conferences: { groups: { count: number; keys: { key: string }[] }[] };
  };
  return list.groups.map(({ count, keys }) => [...keys.map(({ key }) => key), count]);
};

test("groups are of what passes the filter", async () => {
  expect(
    await groups('(filter: { status: [HELD] }, during: { to: "2020-12-31" })', "by: [PLACE]"),
  ).toEqual([["baku", 1]]);
});

test("two dimensions give their combinations; years that have none are filled in", async () => {
  expect(await groups("", "by: [YEAR, KIND], orderBy: KEY_ASC")).toEqual([
    ["2019", "MEETING", 1],
    ["2021", "INFORMAL_SUMMIT", 1],
    ["2021", "MEETING", 1],
    ["2022", "MEETING", 1],
  ]);
  expect(await groups("", "by: [YEAR, BODY], fillYears: true")).toEqual([
    ["2021", "aba", 1],
    ["2022", "aba", 0],
    ["2021", "ots", 1],
    ["2022", "ots", 1],
    ["2021", "turksoy", 1],
    ["2022", "turksoy", 0],
  ]);
});

test("no more than the first ones are given", async () => {
  expect(await groups("", "by: [KIND], first: 1")).toEqual([["MEETING", 3]]);
});

test("the lists of all parents are counted by one statement", async () => {
  const answer = await graph.execute(
    "{ conferences(filter: { kind: [INFORMAL_SUMMIT] }) { nodes { organizers { ... on Body { conferences { groups(by: [STATE, BODY]) { count } } } } } } }",
  );
  interface Organizers {
    conferences: { nodes: { organizers: { conferences?: { groups: unknown[] } }[] }[] };
  }
  const { conferences: list } = answer as Organizers;
  const lengths = list.nodes[0]?.organizers.map((body) => body.conferences?.groups.length);
  expect(lengths).toEqual([5, undefined, 4]);
  // The page, its organizers, the groups of both.
  expect(graph.statements).toHaveLength(3);
});

test.each([
  ["by: []", "1 to 3 dimensions"],
  ["by: [YEAR, YEAR]", "twice"],
  ["by: [YEAR], first: 501", "expected 1 to 500"],
  ["by: [KIND], fillYears: true", "needs YEAR"],
])("%s is refused", async (args, said) => {
  await expect(groups("", args)).rejects.toThrow(said);
});

test.each(["BODY", "STATE", "PLACE", "KIND", "SERIES", "STATUS"])(
  "by %s, the list with the key in its filter is as long as the group",
  async (by) => {
    for (const [key, count] of await groups("", `by: [${by}]`)) {
      const value = by === "KIND" || by === "STATUS" ? key : `"${key}"`;
      const list = `{ conferences(filter: { ${by.toLowerCase()}: [${value}] }) { totalCount } }`;
      expect(await graph.execute(list)).toEqual({ conferences: { totalCount: count } });
    }
  },
);
