import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { events } from "../../../src/subgraphs/events";
import { conferenceOrganizers, locations } from "../../../src/subgraphs/events/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";
import { conference, conferenceSeeds, organizerSeeds, seriesSeeds, topicSeeds } from "./seeds";

// Neither by id, by name nor by the order of the rows are these sorted by time.
const week = conference({
  id: "week",
  date: "2012-06-10/2012-06-13",
  name: "Week",
  names: '{"en":"Week","tr":"Hafta"}',
  placeId: "kazan",
  topics: '["trade","peace"]',
  attendance: '[{"count":200,"qualifier":"about","unit":"people"}]',
  outcomes: '["Agreed."]',
  alsoKnownAs: '["The Week"]',
});
const opening = conference({
  id: "opening",
  date: "2012-06-10",
  name: "An opening",
  kind: "ceremony",
  partOfId: "week",
});
const closing = conference({ id: "closing", date: "2012-06", kind: "ceremony", partOfId: "week" });
const summit = conference({
  id: "a-summit",
  date: "2012",
  name: "Summit",
  kind: "summit",
  number: 2,
  seriesId: "summits",
  placeId: "moscow",
  confidence: "low",
});
const old = conference({ id: "old", date: "2011~", status: "unconfirmed", placeId: "ufa" });
const late = conference({ id: "late", date: "2010-12-31", placeId: "baku", confidence: "medium" });

let graph: TestGraph;
beforeAll(() => {
  graph = openSubgraph(events, [
    ...seriesSeeds({ id: "summits", bodyId: "ots" }),
    conferenceSeeds(week, late, opening, old, summit, closing),
    topicSeeds(week),
    seed(conferenceOrganizers, [
      ...organizerSeeds(week, "turksoy", "TR", "ots"),
      ...organizerSeeds(summit, "ots"),
      ...organizerSeeds(late, "ots"),
      ...organizerSeeds(old, "turksoy"),
    ]),
    seed(locations, [
      { id: "RU-TA", wholeId: "RU" },
      { id: "kazan", wholeId: "RU-TA" },
      { id: "ufa", wholeId: "RU-BA" },
      { id: "RU-BA", wholeId: "RU" },
      { id: "moscow", wholeId: "RU" },
      { id: "baku", wholeId: "AZ" },
    ]),
  ]);
});
beforeEach(() => {
  graph.statements.splice(0);
});
afterAll(() => graph.close());

const listed = async (args: string) => {
  const answer = await graph.execute(`{ conferences(${args}) { nodes { id } } }`);
  const { nodes } = (answer as { conferences: { nodes: { id: string }[] } }).conferences;
  return nodes.map(({ id }) => id).join(" ");
};

test("a conference gives what is on record, in one statement", async () => {
  const source = `{ conference(id: "week") {
    name(lang: ["de", "tr"]) alsoKnownAs kind date startDate endDate status confidence venue number
    topics outcomes attendance { count qualifier unit } place { id } series { id } partOf { id } } }`;
  expect(await graph.execute(source)).toEqual({
    conference: {
      ...{ name: "Hafta", alsoKnownAs: ["The Week"], kind: "MEETING", status: "HELD" },
      ...{ date: "2012-06-10/2012-06-13", startDate: "2012-06-10", endDate: "2012-06-13" },
      ...{ confidence: "HIGH", venue: null, number: null },
      ...{ topics: ["trade", "peace"], outcomes: ["Agreed."] },
      attendance: [{ count: 200, qualifier: "ABOUT", unit: "PEOPLE" }],
      ...{ place: { id: "kazan" }, series: null, partOf: null },
    },
  });
  expect(graph.statements).toHaveLength(1);
});

test("a date that is no interval is its own first and last day", async () => {
  expect(await graph.execute('{ conference(id: "old") { date startDate endDate } }')).toEqual({
    conference: { date: "2011~", startDate: "2011~", endDate: "2011~" },
  });
});

test("there is no conference with an unknown id", async () => {
  expect(await graph.execute('{ conference(id: "nope") { id } }')).toEqual({ conference: null });
});

test("edges lead to keys, parts oldest first, in one statement each", async () => {
  const source = `{ conferences(orderBy: DATE_ASC, filter: { place: ["kazan", "moscow"] }) { nodes {
    id state { id } series { id } parts { id partOf { id } }
    organizers { __typename ... on Body { id } ... on State { id } } } } }`;
  expect(await graph.execute(source)).toEqual({
    conferences: {
      nodes: [
        {
          ...{ id: "a-summit", state: { id: "RU" }, series: { id: "summits" }, parts: [] },
          organizers: [{ __typename: "Body", id: "ots" }],
        },
        {
          ...{ id: "week", state: { id: "RU-TA" }, series: null },
          parts: [
            { id: "closing", partOf: { id: "week" } },
            { id: "opening", partOf: { id: "week" } },
          ],
          organizers: [
            { __typename: "Body", id: "turksoy" },
            { __typename: "State", id: "TR" },
            { __typename: "Body", id: "ots" },
          ],
        },
      ],
    },
  });
  // One for each edge; what ids a filter names is looked up beside that.
  expect(graph.statements.filter((text) => !text.includes('"nodes"'))).toHaveLength(6);
});

test.each([
  { orderBy: "DATE_ASC", ids: "late old a-summit closing opening week" },
  { orderBy: "DATE_DESC", ids: "week opening closing a-summit old late" },
  { orderBy: "NAME_ASC", ids: "opening closing late old a-summit week" },
  { orderBy: "NAME_DESC", ids: "week a-summit old late closing opening" },
])(
  "$orderBy: by time a partial date comes before the fuller ones in it",
  async ({ orderBy, ids }) => {
    expect(await listed(`orderBy: ${orderBy}`)).toBe(ids);
  },
);

test("without an order the newest come first", async () => {
  expect(await listed("first: 2")).toBe("week opening");
});

test.each([
  { filter: 'body: ["turksoy"]', ids: "week old" },
  { filter: 'body: ["turksoy", "ots"]', ids: "week a-summit old late" },
  { filter: 'body: ["TR"]', ids: "week" },
  { filter: 'state: ["RU-TA"]', ids: "week" },
  { filter: 'state: ["RU"]', ids: "week a-summit old" },
  { filter: 'state: ["RU-BA", "AZ"]', ids: "old late" },
  { filter: 'place: ["baku", "ufa"]', ids: "old late" },
  { filter: 'series: ["summits"]', ids: "a-summit" },
  { filter: "kind: [CEREMONY, SUMMIT]", ids: "opening closing a-summit" },
  { filter: "status: [UNCONFIRMED]", ids: "old" },
  { filter: 'topic: ["peace", "trade"]', ids: "week" },
  { filter: "minConfidence: MEDIUM", ids: "week opening closing old late" },
  { filter: "minConfidence: HIGH", ids: "week opening closing old" },
  { filter: 'kind: [CEREMONY], place: ["kazan"]', ids: "" },
  { filter: "kind: []", ids: "" },
])("filter { $filter } gives $ids", async ({ filter, ids }) => {
  expect(await listed(`filter: { ${filter} }`)).toBe(ids);
});

test("pages meet without gap or overlap, in both directions", async () => {
  const seen: string[] = [];
  for (let after = ""; ; ) {
    const { conferences } = (await graph.execute(
      `{ conferences(first: 2${after}) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`,
    )) as { conferences: { nodes: { id: string }[]; pageInfo: Record<string, unknown> } };
    seen.push(...conferences.nodes.map(({ id }) => id));
    if (!conferences.pageInfo.hasNextPage) break;
    after = `, after: "${conferences.pageInfo.endCursor}"`;
  }
  expect(seen.join(" ")).toBe("week opening closing a-summit old late");
  expect(await listed("last: 2")).toBe("old late");
});
