import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { people } from "../../../src/subgraphs/people";
import { offices, organs, people as persons, terms } from "../../../src/subgraphs/people/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";
import { office, person, term } from "./seeds";

let graph: TestGraph;

const head = office("ots-head", "secretary_general", "ots");
const chair = office("ots-chair", "chair", "ots");
const elders = office("elders-chair", "chair", "elders");
const board = office("board-chair", "chair", "board");
const minister = office("az-minister", "minister", "AZ");

beforeEach(() => {
  graph = openSubgraph(people, [
    seed(persons, [person("ann-zed"), person("bob-yew"), person("cy-xi")]),
    seed(offices, [head, chair, elders, board, minister]),
    // Ids run against the order of time.
    seed(terms, [
      term(head, "cy-xi", "2010/2014-06-01", { nominatedById: "KG" }),
      term(head, "bob-yew", "2014-06-01/2018", { acting: 1, confidence: "low" }),
      term(head, "ann-zed", "2019-01-01/..", {
        confidence: "medium",
        nominatedById: "AZ",
        predecessorId: "ots-head.bob-yew",
      }),
      term(chair, "ann-zed", ["2015-01-01", "2016-12-31"]),
      term(elders, "bob-yew", "2012-01-01/.."),
      term(board, "cy-xi", "2011-01-01/.."),
      term(minister, "cy-xi", "2016-01-01/.."),
    ]),
    seed(organs, [
      { bodyId: "board", wholeId: "elders" },
      { bodyId: "elders", wholeId: "ots" },
    ]),
  ]);
});

afterEach(() => graph.close());

/** The ids of the terms that a list has. */
const termIds = async (args: string): Promise<string[]> => {
  const list = args === "" ? "terms" : `terms(${args})`;
  const answer = await graph.execute(`{ ${list} { nodes { id } totalCount } }`);
  const { terms } = answer as { terms: { nodes: { id: string }[]; totalCount: number } };
  expect(terms.totalCount).toBe(terms.nodes.length);
  return terms.nodes.map(({ id }) => id);
};

test("terms come newest first, by start or by the first date attested", async () => {
  expect(await termIds("")).toEqual([
    "ots-head.ann-zed",
    "az-minister.cy-xi",
    "ots-chair.ann-zed",
    "ots-head.bob-yew",
    "elders-chair.bob-yew",
    "board-chair.cy-xi",
    "ots-head.cy-xi",
  ]);
});

test("on the day of a hand-over both hold the office", async () => {
  expect(await termIds('filter: { office: "ots-head" }, asOf: "2014-06-01"')).toEqual([
    "ots-head.bob-yew",
    "ots-head.cy-xi",
  ]);
});

test.each([
  { on: "2012-12-31", certain: ["ots-head.cy-xi"], possible: ["ots-chair.ann-zed"] },
  { on: "2015-06-01", certain: ["ots-chair.ann-zed", "ots-head.bob-yew"], possible: [] },
  { on: "2018-06-01", certain: [], possible: ["ots-chair.ann-zed", "ots-head.bob-yew"] },
  { on: "2019-01-01", certain: ["ots-head.ann-zed"], possible: ["ots-chair.ann-zed"] },
])("who held an office of a body on $on", async ({ on, certain, possible }) => {
  const found = await termIds(`filter: { body: "ots" }, asOf: "${on}"`);
  expect(found).toEqual(certain);
  const all = await termIds(`filter: { body: "ots" }, asOf: "${on}", certainty: POSSIBLE`);
  expect(all.toSorted()).toEqual([...certain, ...possible].toSorted());
});

test.each([
  { filter: 'body: "elders"', found: ["elders-chair.bob-yew"] },
  {
    filter: 'body: "elders", includeOrgans: true',
    found: ["elders-chair.bob-yew", "board-chair.cy-xi"],
  },
  {
    filter: 'body: "ots", includeOrgans: true, kind: CHAIR',
    found: ["ots-chair.ann-zed", "elders-chair.bob-yew", "board-chair.cy-xi"],
  },
  { filter: 'state: "AZ"', found: ["az-minister.cy-xi"] },
  { filter: 'state: "AZ", body: "ots"', found: [] },
  {
    filter: 'kind: [MINISTER, SECRETARY_GENERAL], person: "cy-xi"',
    found: ["az-minister.cy-xi", "ots-head.cy-xi"],
  },
  { filter: 'nominatedBy: ["KG", "UZ"]', found: ["ots-head.cy-xi"] },
  { filter: "acting: true", found: ["ots-head.bob-yew"] },
  { filter: 'acting: false, office: "ots-head"', found: ["ots-head.ann-zed", "ots-head.cy-xi"] },
  {
    filter: 'minConfidence: MEDIUM, office: "ots-head"',
    found: ["ots-head.ann-zed", "ots-head.cy-xi"],
  },
])("terms of { $filter }", async ({ filter, found }) => {
  expect(await termIds(`filter: { ${filter} }`)).toEqual(found);
});

test("a body's terms take the arguments of the list, organs included when asked", async () => {
  const list = "nodes { id } totalCount";
  const answer = await graph.execute(
    `query ($of: ID!) { office(id: $of) { body {
      plain: terms(orderBy: OLDEST) { ${list} }
      whole: terms(orderBy: OLDEST, first: 2, filter: { kind: CHAIR, includeOrgans: true }) { ${list} }
      acting: terms(asOf: "2015-01-01", filter: { acting: true }) { ${list} }
      chairs: offices(filter: { kind: CHAIR }) { nodes { id } }
      offices { nodes { id } }
    } } }`,
    { of: "ots-head" },
  );
  expect(answer).toEqual({
    office: {
      body: {
        plain: {
          nodes: [
            { id: "ots-head.cy-xi" },
            { id: "ots-head.bob-yew" },
            { id: "ots-chair.ann-zed" },
            { id: "ots-head.ann-zed" },
          ],
          totalCount: 4,
        },
        whole: {
          nodes: [{ id: "board-chair.cy-xi" }, { id: "elders-chair.bob-yew" }],
          totalCount: 3,
        },
        acting: { nodes: [{ id: "ots-head.bob-yew" }], totalCount: 1 },
        chairs: { nodes: [{ id: "ots-chair" }] },
        offices: { nodes: [{ id: "ots-chair" }, { id: "ots-head" }] },
      },
    },
  });
});

test("a state has its terms and offices", async () => {
  const answer = await graph.execute(
    `{ office(id: "az-minister") { body { id } state { id
        offices { nodes { id } } terms(asOf: "2020-01-01") { nodes { id } } } } }`,
  );
  expect(answer).toEqual({
    office: {
      body: null,
      state: {
        id: "AZ",
        offices: { nodes: [{ id: "az-minister" }] },
        terms: { nodes: [{ id: "az-minister.cy-xi" }] },
      },
    },
  });
});

test("each edge costs one statement, whatever the number of rows", async () => {
  await graph.execute(
    `{ offices { nodes { body { terms(filter: { includeOrgans: true }) { nodes {
        person { name } office { name } predecessor { id } } } offices { nodes { id } } } } } }`,
  );
  // Offices; terms and offices of their bodies; persons, offices and predecessors of those.
  expect(graph.statements).toHaveLength(6);
});
