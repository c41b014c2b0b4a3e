import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { sources } from "../../../src/subgraphs/sources";
import { openSubgraph } from "../../helpers/graph";
import { seeds } from "./seeds";

const graph = openSubgraph(sources, seeds);
beforeEach(() => {
  graph.statements.length = 0;
});
afterAll(() => graph.close());

const LIST = `query ($filter: SourceFilter, $orderBy: SourceOrder, $during: DateRange, $certainty: Certainty! = CERTAIN) {
  sources(filter: $filter, orderBy: $orderBy, during: $during, certainty: $certainty) { totalCount nodes { id } }
}`;

async function idsOf(variables: Record<string, unknown>): Promise<string[]> {
  const { sources } = (await graph.execute(LIST, variables)) as {
    sources: { totalCount: number; nodes: { id: string }[] };
  };
  expect(sources.totalCount).toBe(sources.nodes.length);
  return sources.nodes.map(({ id }) => id);
}

test.each([
  ["DATE_DESC", ["gamma", "beta", "alpha", "epsilon", "delta"]],
  ["DATE_ASC", ["epsilon", "alpha", "beta", "gamma", "delta"]],
])("%s: a year before its days, ties by id, without a date last", async (orderBy, ids) => {
  expect(await idsOf({ orderBy })).toEqual(ids);
});

test.each([
  [{ publisher: ["gazette"] }, ["epsilon", "delta"]],
  [{ language: ["az", "uz-Cyrl"] }, ["beta", "delta"]],
  [{ language: ["UZ-cyrl"] }, ["beta"]], // tags are taken in any case
  [{ kind: ["OFFICIAL", "ENCYCLOPEDIA"] }, ["alpha", "epsilon", "delta"]],
  [{ kind: ["NEWS"], language: ["tr"] }, ["gamma"]],
])("the filter %j gives %j", async (filter, ids) => {
  expect(await idsOf({ filter })).toEqual(ids);
});

test.each([
  [{ during: { from: "2021-06-01" } }, ["gamma", "beta"]],
  [{ during: { from: "2021-01-01", to: "2021-12-31" } }, ["gamma", "beta", "alpha"]],
  [{ during: { to: "2021-06-01" } }, ["epsilon"]],
  [{ during: { to: "2021-06-01" }, certainty: "POSSIBLE" }, ["alpha", "epsilon", "delta"]],
])("published %j: %j", async (days, ids) => {
  expect(await idsOf(days)).toEqual(ids);
});

test("publishers come by name, each with its sources: one statement a list", async () => {
  const source = "{ publishers { nodes { name sources(first: 2) { totalCount nodes { id } } } } }";
  expect(await graph.execute(source)).toEqual({
    publishers: {
      nodes: [
        {
          name: "Azerbaijan State Gazette",
          sources: { totalCount: 2, nodes: [{ id: "epsilon" }, { id: "delta" }] },
        },
        { name: "TRT", sources: { totalCount: 3, nodes: [{ id: "gamma" }, { id: "beta" }] } },
      ],
    },
  });
  expect(graph.statements).toHaveLength(3); // publishers, their sources, the counts
});

test("a source has its publisher, an unknown one is null", async () => {
  const source = `query ($id: ID!) { source(id: $id) {
    id kind title url language date publisher { id } } }`;
  const source_ = await graph.execute(source, { id: "beta" });
  expect(source_).toEqual({
    source: {
      id: "beta",
      kind: "NEWS",
      title: "About beta",
      url: "https://example.org/beta",
      language: "uz-Cyrl",
      date: "2021-11-12",
      publisher: { id: "trt" },
    },
  });
  expect(await graph.execute(source, { id: "none" })).toEqual({ source: null });
  expect(await graph.execute('{ publisher(id: "none") { id } }')).toEqual({ publisher: null });
});
