import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { sources } from "../../../src/subgraphs/sources";
import { CITED_TYPES } from "../../../src/subgraphs/sources/cited-types";
import { citations } from "../../../src/subgraphs/sources/tables";
import { openSubgraph, seed } from "../../helpers/graph";
import { seeds } from "./seeds";

const graph = openSubgraph(sources, seeds);
beforeEach(() => {
  graph.statements.length = 0;
});
afterAll(() => graph.close());

const citing = (...ids: string[]) => ids.map((id) => ({ source: { id } }));

test("things of every type cite in the order of their records, in two statements", async () => {
  const source = `{ source(id: "gamma") { citedBy { nodes { id
    ... on Body { citations { source { id title } } }
    ... on Conference { citations { source { id title } } }
    ... on Term { citations { source { id title } } } } } } }`;
  const answer = await graph.execute(source);
  const of = (...ids: string[]) => ids.map((id) => ({ source: { id, title: `About ${id}` } }));
  expect(answer).toEqual({
    source: {
      citedBy: {
        nodes: [
          { id: "academy", citations: of("gamma") },
          { id: "ots", citations: of("delta", "gamma") },
          { id: "summit-2021", citations: of("gamma", "alpha", "beta") },
          { id: "which-hall" },
          { id: "chair.ilham-aliyev", citations: of("gamma") },
        ],
      },
    },
  });
  // The source, what cites it, the question in it; all citations, and the sources not read yet.
  expect(graph.statements).toHaveLength(5);
});

test("an open question shows each reading with its sources, and what it is about", async () => {
  const source = `query ($id: ID!) { openQuestion(id: $id) { subject pick why
    readings { value citations { source { id } } } citations { source { id } }
    about { __typename id } } }`;
  expect(await graph.execute(source, { id: "which-hall" })).toEqual({
    openQuestion: {
      ...{ subject: "The hall", pick: "B", why: "Seen." },
      readings: [
        { value: "B", citations: citing("gamma", "beta") },
        { value: "A", citations: citing("beta") },
      ],
      citations: citing("beta", "gamma"),
      about: { __typename: "Conference", id: "summit-2021" },
    },
  });
  expect(await graph.execute(source, { id: "none" })).toEqual({ openQuestion: null });
});

test("citations are listed with what cites, by its id, each source in its place", async () => {
  const source = `query ($filter: CitationFilter) { citations(filter: $filter, first: 100) {
    totalCount nodes { rank entity { __typename id } source { id } } } }`;
  const list = async (filter: object) => {
    const { citations } = (await graph.execute(source, { filter })) as {
      citations: {
        totalCount: number;
        nodes: {
          rank: number;
          entity: { __typename: string; id: string };
          source: { id: string };
        }[];
      };
    };
    expect(citations.totalCount).toBe(citations.nodes.length);
    return citations.nodes.map(
      ({ rank, entity, source }) => `${entity.__typename} ${entity.id} ${rank} ${source.id}`,
    );
  };
  const all = await list({});
  expect(all.slice(0, 3)).toEqual([
    "Body academy 1 gamma",
    "Term chair.ilham-aliyev 1 gamma",
    expect.stringMatching(/^OpenQuestion how-many 1 /),
  ]);
  expect(await list({ entity: ["summit-2021"] })).toEqual(
    ["gamma", "alpha", "beta"].map((id, index) => `Conference summit-2021 ${index + 1} ${id}`),
  );
  expect(await list({ source: ["gamma"], entityType: ["BODY"] })).toEqual([
    "Body academy 1 gamma",
    "Body ots 2 gamma",
  ]);
});

test("what a reading cites tells that it is of its question", async () => {
  const source = `{ openQuestion(id: "which-hall") {
    readings { citations { rank entity { id ... on OpenQuestion { subject } } } } } }`;
  const entity = { id: "which-hall", subject: "The hall" };
  expect(await graph.execute(source)).toEqual({
    openQuestion: {
      readings: [
        {
          citations: [
            { rank: 1, entity },
            { rank: 2, entity },
          ],
        },
        { citations: [{ rank: 1, entity }] },
      ],
    },
  });
});

test("open questions are found from what they are about, in one statement", async () => {
  const source = `{ openQuestions { nodes { about {
    ... on Conference { openQuestions { id } } ... on Body { openQuestions { id } } } } } }`;
  const ofSummit = { openQuestions: [{ id: "how-many" }, { id: "which-hall" }] };
  expect(await graph.execute(source)).toEqual({
    openQuestions: {
      nodes: [
        { about: ofSummit },
        { about: { openQuestions: [{ id: "when-founded" }] } },
        { about: ofSummit },
      ],
    },
  });
  expect(graph.statements).toHaveLength(3); // the list, the types of what it is about, the questions
});

test.each([
  [{ about: ["ots", "academy"] }, ["when-founded"]],
  [{ aboutType: ["CONFERENCE"] }, ["how-many", "which-hall"]],
  [{ source: ["beta", "delta"] }, ["when-founded", "which-hall"]],
  [{ source: ["gamma"], aboutType: ["BODY"] }, []],
])("open questions by %j are %j", async (filter, ids) => {
  const source = `query ($filter: OpenQuestionFilter) {
    openQuestions(filter: $filter) { totalCount nodes { id } } }`;
  expect(await graph.execute(source, { filter })).toEqual({
    openQuestions: { totalCount: ids.length, nodes: ids.map((id) => ({ id })) },
  });
});

test.each(CITED_TYPES)("%s has citations and open questions", async (type) => {
  const one = openSubgraph(sources, [
    ...seeds,
    seed(citations, [{ entityId: "one", entityType: type, rank: 1, sourceId: "epsilon" }]),
  ]);
  try {
    const source = `{ source(id: "epsilon") { citedBy { nodes { __typename id
      ... on ${type} { citations { source { id } } openQuestions { id } } } } } }`;
    const node = { __typename: type, id: "one", citations: citing("epsilon"), openQuestions: [] };
    expect(await one.execute(source)).toEqual({ source: { citedBy: { nodes: [node] } } });
  } finally {
    one.close();
  }
});
