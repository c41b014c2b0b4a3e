import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { events } from "../../../src/subgraphs/events";
import { statements } from "../../../src/subgraphs/events/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";
import { conferenceSeeds, statement, statementTopicSeeds, topicSeeds } from "./seeds";

const said = [
  statement({ id: "b", conferenceId: "forum", personId: "ali", date: "2021-05-02" }),
  statement({
    ...{ id: "c", conferenceId: "forum", personId: "zeynep", date: "2021-05" },
    ...{ topics: '["trade"]', summary: "For trade." },
  }),
  statement({
    ...{ id: "a", conferenceId: "summit", personId: "ali", date: "2020" },
    topics: '["peace","trade"]',
  }),
];

let graph: TestGraph;
beforeAll(() => {
  graph = openSubgraph(events, [
    conferenceSeeds({ id: "forum", date: "2021-05" }, { id: "summit", date: "2020" }),
    topicSeeds(
      { id: "forum", topics: '["trade"]' },
      { id: "summit", topics: '["energy","peace","trade"]' },
    ),
    seed(statements, said),
    statementTopicSeeds(...said),
  ]);
});
beforeEach(() => {
  graph.statements.splice(0);
});
afterAll(() => graph.close());

const ids = (...all: string[]) => ({ nodes: all.map((id) => ({ id })) });

test("statements come newest first, with who made them and where", async () => {
  const source = `{ statements { nodes { id date summary topics person { id } conference { id } } } }`;
  expect(await graph.execute(source)).toEqual({
    statements: {
      nodes: [
        {
          ...{ id: "b", date: "2021-05-02", summary: "Said.", topics: [] },
          ...{ person: { id: "ali" }, conference: { id: "forum" } },
        },
        {
          ...{ id: "c", date: "2021-05", summary: "For trade.", topics: ["trade"] },
          ...{ person: { id: "zeynep" }, conference: { id: "forum" } },
        },
        {
          ...{ id: "a", date: "2020", summary: "Said.", topics: ["peace", "trade"] },
          ...{ person: { id: "ali" }, conference: { id: "summit" } },
        },
      ],
    },
  });
  expect(graph.statements).toHaveLength(2);
});

test.each([
  { filter: 'person: ["ali"]', found: ids("b", "a") },
  { filter: 'conference: ["summit"]', found: ids("a") },
  { filter: 'topic: ["trade"]', found: ids("c", "a") },
])("statements with $filter", async ({ filter, found }) => {
  expect(await graph.execute(`{ statements(filter: { ${filter} }) { nodes { id } } }`)).toEqual({
    statements: found,
  });
});

test.each([
  { args: 'during: { from: "2021-05-02" }', found: ids("b") },
  { args: 'asOf: "2021-05-02", certainty: POSSIBLE', found: ids("b", "c") },
  { args: 'during: { to: "2020-12-31" }', found: ids("a") },
  { args: "orderBy: DATE_ASC", found: ids("a", "c", "b") },
])("statements with $args", async ({ args, found }) => {
  expect(await graph.execute(`{ statements(${args}) { nodes { id } } }`)).toEqual({
    statements: found,
  });
});

test("conferences and people give their statements, in one statement each", async () => {
  const source = `{ conferences { nodes { id statements { nodes {
    id person { statements(filter: { topic: ["trade"] }) { nodes { id } } } } } } } }`;
  expect(await graph.execute(source)).toEqual({
    conferences: {
      nodes: [
        {
          id: "forum",
          statements: {
            nodes: [
              { id: "b", person: { statements: ids("a") } },
              { id: "c", person: { statements: ids("c") } },
            ],
          },
        },
        { id: "summit", statements: { nodes: [{ id: "a", person: { statements: ids("a") } }] } },
      ],
    },
  });
  // The topics of the filter are looked up once.
  expect(graph.statements).toHaveLength(4);
});

test("topics are listed with their counts, the most frequent first, in one statement", async () => {
  expect(await graph.execute("{ topics { topic conferences statements } }")).toEqual({
    topics: [
      { topic: "trade", conferences: 2, statements: 2 },
      { topic: "energy", conferences: 1, statements: 0 },
      { topic: "peace", conferences: 1, statements: 1 },
    ],
  });
  expect(graph.statements).toHaveLength(1);
  expect(await graph.execute("{ topics(first: 1) { topic } }")).toEqual({
    topics: [{ topic: "trade" }],
  });
});

test.each([
  [
    'conferences(filter: { topic: ["trede"] })',
    'nothing has the topic "trede"; did you mean "trade"?',
  ],
  ['statements(filter: { topic: ["trade", "sport"] })', "`topics` lists them"],
])("%s is refused: nothing has the topic", async (list, said) => {
  await expect(graph.execute(`{ ${list} { totalCount } }`)).rejects.toThrow(said);
});
