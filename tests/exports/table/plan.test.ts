import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { csv } from "../../../src/exports/formats/csv";
import { xlsx } from "../../../src/exports/formats/xlsx";
import { type Plan, type PlanOptions, plansOf, rowsOf } from "../../../src/exports/table/plan";
import { conference, connection, participations, rootOf, schema, server } from "../fixture";

function planOf(query: string, options?: PlanOptions): Plan {
  const [plan] = plansOf(schema, parse(query), csv, options);
  if (plan === undefined) throw new Error("no plan");
  return plan;
}

const columns = (query: string, options?: PlanOptions) =>
  planOf(query, options).columns.map(
    ({ path, type, isList }) => `${path}: ${isList ? `list of ${type}` : type}`,
  );

async function rows(query: string, root: object, options?: PlanOptions) {
  const { data } = await server(root).execute({ document: parse(query) });
  return rowsOf(planOf(query, options), data ?? {});
}

test("columns are dotted paths in the query's order, typed by the schema", () => {
  const query = `{ conferences { nodes {
    number place { latitude name } isOpen opened startDate status
  } } }`;
  expect(columns(query)).toEqual([
    "number: integer",
    "place.latitude: number",
    "place.name: text",
    "isOpen: boolean",
    "opened: day",
    "startDate: partialDate",
    "startDate_earliest: day",
    "startDate_latest: day",
    "status: text",
  ]);
});

test("edges and nodes are the same rows; an edge's own fields stand beside its node's", async () => {
  const root = { search: connection([conference("a")], () => ({ score: 0.5 })) };
  const query = '{ search(text: "x") { edges { cursor score node { id } } } }';
  expect(columns(query)).toEqual(["score: number", "id: text"]);
  expect(await rows(query, root)).toEqual([[0.5, "a"]]);
});

test("parents repeat for each row below them, and a parent without rows has none", async () => {
  const root = rootOf([
    conference("a", { participations: connection(participations("a", 2)) }),
    conference("b"),
    conference("c", { participations: connection(participations("c", 1)) }),
  ]);
  const query =
    "{ conferences { nodes { id participations { nodes { role participant { name } } } status } } }";
  expect(columns(query, { rows: "conferences.participations" })).toEqual([
    "id: text",
    "participations.role: text",
    "participations.participant.name: text",
    "status: text",
  ]);
  expect(await rows(query, root, { rows: "conferences.participations" })).toEqual([
    ["a", "host", "Person 0", "HELD"],
    ["a", "attendee", "Person 1", "HELD"],
    ["c", "host", "Person 0", "HELD"],
  ]);
});

const LISTS = `{ conferences { nodes {
  id topics attendance { count } organizers { ... on Body { acronym } ... on Person { name } }
  participations { totalCount pageInfo { endCursor } edges { cursor node { role } } }
} } }`;

const WITH_LISTS = rootOf([
  conference("a", {
    topics: ["energy", "trade"],
    attendance: [{ count: 3 }, { count: 40 }],
    organizers: [
      { __typename: "Body", acronym: "OTS" },
      { __typename: "Person", name: "Ada" },
      null,
    ],
    participations: connection(participations("a", 2)),
  }),
  conference("b", { topics: null }),
]);

test("a list in a row is one cell for each field of its items, position by position", async () => {
  expect(columns(LISTS)).toEqual([
    "id: text",
    "topics: list of text",
    "attendance.count: list of integer",
    "organizers.acronym: list of text",
    "organizers.name: list of text",
    "participations.totalCount: integer",
    "participations.role: list of text",
  ]);
  expect(await rows(LISTS, WITH_LISTS)).toEqual([
    [
      ...["a", ["energy", "trade"], [3, 40], ["OTS", null, null], [null, "Ada", null]],
      ...[2, ["host", "attendee"]],
    ],
    ["b", null, [], [], [], 0, []],
  ]);
});

test("or each list is one cell of JSON, from which it can be read back", async () => {
  const options = { lists: "json" } as const;
  expect(columns(LISTS, options)).toEqual([
    "id: text",
    "topics: json",
    "attendance: json",
    "organizers: json",
    "participations.totalCount: integer",
    "participations: json",
  ]);
  const [[, topics, , organizers] = [], [, none] = []] = await rows(LISTS, WITH_LISTS, options);
  expect(JSON.parse(String(topics))).toEqual(["energy", "trade"]);
  expect(JSON.parse(String(organizers))).toEqual([{ acronym: "OTS" }, { name: "Ada" }, null]);
  expect(none).toBeNull();
});

test("a list with lists in it is one cell of JSON, whole", async () => {
  const query = `{ body(id: "ots") { id parent { alsoKnownAs } conferences { nodes { id topics } } } }`;
  const held = [conference("a", { topics: ["energy", "trade"] }), conference("b", { topics: [] })];
  const body = { id: "ots", parent: null, conferences: connection(held) };
  expect(columns(query, { rows: "body" })).toEqual([
    "id: text",
    "parent.alsoKnownAs: list of text",
    "conferences: json",
  ]);
  const [[id, parents, conferences] = []] = await rows(query, { body }, { rows: "body" });
  expect([id, parents]).toEqual(["ots", null]);
  expect(JSON.parse(String(conferences))).toEqual([
    { id: "a", topics: ["energy", "trade"] },
    { id: "b", topics: [] },
  ]);
});

test("a date has the days that it may mean beside it, in lists too", async () => {
  const query =
    "{ conferences { nodes { startDate participations { nodes { participant { born } } } } } }";
  const people = (born: readonly (string | null)[]) =>
    connection(born.map((date) => ({ participant: { born: date } })));
  const root = rootOf([
    conference("a", { startDate: "2024-02", participations: people(["1950~", null]) }),
    conference("b", { startDate: null }),
    conference("c", { startDate: "2021-11-12" }),
  ]);
  expect(await rows(query, root)).toEqual([
    [
      ...["2024-02", "2024-02-01", "2024-02-29"],
      ...[
        ["1950~", null],
        ["1949-01-01", null],
        ["1951-12-31", null],
      ],
    ],
    [null, null, null, [], [], []],
    ["2021-11-12", "2021-11-12", "2021-11-12", [], [], []],
  ]);
});

test("a list of texts can be the rows", async () => {
  const root = { body: { id: "ots", alsoKnownAs: ["Turkic Council", "CCTS"] } };
  const query = '{ body(id: "ots") { id alsoKnownAs } }';
  expect(await rows(query, root, { rows: "body.alsoKnownAs" })).toEqual([
    ["ots", "Turkic Council"],
    ["ots", "CCTS"],
  ]);
});

test("a query without lists is one row, of null no row", async () => {
  const query = '{ body(id: "ots") { id period { start } alsoKnownAs } }';
  const body = { id: "ots", period: null, alsoKnownAs: [] };
  expect(await rows(query, { body })).toEqual([["ots", null, null, null, []]]);
  expect(await rows(query, { body: null })).toEqual([]);
  expect(await rows("{ conferences { totalCount } }", rootOf([conference("a")]))).toEqual([[1]]);
  expect(await rows("{ broken }", { broken: 3 })).toEqual([[3]]);
});

test("fragments are merged, aliases name columns, and what is skipped has none", () => {
  const query = `query ($no: Boolean = false) {
    conferences { ...page nodes { called: name ... @include(if: $no) { theme } note @skip(if: true) } }
  }
  fragment page on ConferenceConnection { nodes { id place { name } ...where } }
  fragment where on Conference { place { latitude } }`;
  expect(columns(query)).toEqual([
    "id: text",
    "place.name: text",
    "place.latitude: number",
    "called: text",
  ]);
  expect(columns(query, { variables: { no: true } })).toContain("theme: text");
});

test("the layers of connections may be written in a row path, or left out", () => {
  const query = "{ conferences { edges { node { id participations { nodes { id } } } } } }";
  for (const rows of [
    "conferences.participations",
    "conferences.edges.node.participations.nodes",
  ]) {
    expect(planOf(query, { rows }).name).toBe("conferences.participations");
  }
});

test.each([
  ["{ conferences { nodes { nothing } } }", {}, /not valid: Cannot query field "nothing"/],
  [
    "query ($n: Int!) { conferences(first: $n) { nodes { id } } }",
    {},
    /variables do not fit.*"\$n"/,
  ],
  ["query A { broken } query B { broken }", {}, /name the query.*A, B/],
  ["{ __schema { description } }", {}, /no data/],
  ["mutation { act }", {}, /only a query/],
  [
    "{ conferences { nodes { id participations { nodes { id } } } } }",
    { rows: "conferences.people" },
    /nothing at "conferences.people".*conferences, conferences.participations/,
  ],
  [
    "{ bodies { nodes { id } } conferences { nodes { id } } }",
    {},
    /one table.*bodies, conferences/,
  ],
  [
    '{ body(id: "ots") { officials { nodes { id } } conferences { nodes { id } } } }',
    {},
    /body.officials, body.conferences/,
  ],
  ["{ conferences { nodes { id } edges { node { name } } } }", {}, /nodes or edges, not both/],
  ["{ conferences { pageInfo { endCursor } } }", {}, /select at least one field/],
  [
    '{ search(text: "x") { edges { id: score node { id } } } }',
    {},
    /two columns would be called "id"/,
  ],
])("%s is refused with the remedy", (query, options, message) => {
  expect(() => planOf(query, options)).toThrow(message);
});

test("a format of many tables gets one for each of the query's outermost lists", () => {
  const query = '{ bodies { nodes { id } } body(id: "ots") { name } conferences { nodes { id } } }';
  expect(plansOf(schema, parse(query), xlsx).map(({ name }) => name)).toEqual([
    "bodies",
    "body",
    "conferences",
  ]);
});

test("a plan tells which connections the query itself limits", () => {
  const query = `query ($n: Int) {
    conferences(first: $n) { nodes { id participations(last: 3) { nodes { id } } } }
  }`;
  expect(planOf(query).limited).toEqual(["participations"]);
  expect(planOf(query, { variables: { n: 5 } }).limited).toEqual(["conferences", "participations"]);
});
