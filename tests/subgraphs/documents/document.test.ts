import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { documents } from "../../../src/subgraphs/documents";
import { openSubgraph } from "../../helpers/graph";
import { seeds } from "./seeds";

const graph = openSubgraph(documents, seeds);
beforeEach(() => {
  graph.statements.length = 0;
});
afterAll(() => graph.close());

const LIST = `query ($filter: DocumentFilter, $orderBy: DocumentOrder, $during: DateRange, $certainty: Certainty! = CERTAIN) {
  documents(filter: $filter, orderBy: $orderBy, during: $during, certainty: $certainty) { totalCount nodes { id } }
}`;

async function idsOf(variables: Record<string, unknown>): Promise<string[]> {
  const { documents } = (await graph.execute(LIST, variables)) as {
    documents: { totalCount: number; nodes: { id: string }[] };
  };
  expect(documents.totalCount).toBe(documents.nodes.length);
  return documents.nodes.map(({ id }) => id);
}

test.each([
  ["DATE_DESC", ["bravo", "charlie", "alpha", "delta", "echo"]],
  ["DATE_ASC", ["delta", "alpha", "charlie", "bravo", "echo"]],
  ["NAME_ASC", ["alpha", "bravo", "charlie", "delta", "echo"]],
  ["NAME_DESC", ["echo", "delta", "charlie", "bravo", "alpha"]],
])("%s: a year before its days, ties by id, without a date last", async (orderBy, ids) => {
  expect(await idsOf({ orderBy })).toEqual(ids);
  expect(graph.statements).toHaveLength(2); // the page and the count
});

test.each([
  [{ kind: ["CHARTER", "PUBLICATION"] }, ["delta", "echo"]],
  [{ body: ["turksoy", "academy"] }, ["charlie", "echo"]],
  [{ conference: ["bishkek"] }, ["charlie", "alpha"]],
  [{ place: ["bodrum", "nowhere"] }, ["bravo"]],
  [{ signatory: ["AZ", "ots"] }, ["bravo", "alpha"]],
  [{ signatory: ["TR"], body: ["ots"], kind: ["DECLARATION"] }, ["bravo", "alpha"]],
  [{ minConfidence: "MEDIUM" }, ["bravo", "charlie", "alpha", "echo"]],
  [{ minConfidence: "HIGH" }, ["bravo", "charlie", "alpha"]],
  [{ kind: [] }, []],
])("the filter %j gives %j", async (filter, ids) => {
  expect(await idsOf({ filter })).toEqual(ids);
});

test.each([
  ["CERTAIN", { from: "2012-01-01", to: "2012-12-31" }, ["charlie", "alpha", "delta"]],
  ["CERTAIN", { from: "2012-08-23", to: "2012-08-23" }, ["charlie", "alpha"]],
  ["POSSIBLE", { from: "2012-08-23", to: "2012-08-23" }, ["charlie", "alpha", "delta", "echo"]],
  ["CERTAIN", { from: "2012-08-24" }, ["bravo"]],
  ["POSSIBLE", { from: "2012-08-24" }, ["bravo", "delta", "echo"]],
  ["NO", { from: "2012-08-24" }, ["charlie", "alpha"]],
  ["CERTAIN", { to: "2014-06-15" }, ["charlie", "alpha", "delta"]],
  ["POSSIBLE", { to: "2014-06-15" }, ["bravo", "charlie", "alpha", "delta", "echo"]],
  ["NO", { to: "2014-05-31" }, ["bravo"]],
])("%s between %j: %j", async (certainty, range, ids) => {
  expect(await idsOf({ during: range, certainty })).toEqual(ids);
});

test("a range that ends before it begins is refused", async () => {
  const during = { from: "2014-01-01", to: "2013-01-01" };
  await expect(idsOf({ during })).rejects.toThrow("swap `from` and `to`");
});

test("a document has its dates as they are known, and leads to what it belongs to", async () => {
  const source = `query ($id: ID!) { document(id: $id) {
    kind name date url confidence conference { id } body { id } place { id }
    signatories { __typename ... on Node { id } } } }`;
  const facts = { url: null, name: "bravo", kind: "DECLARATION", confidence: "HIGH" };
  expect(await graph.execute(source, { id: "bravo" })).toEqual({
    document: {
      ...facts,
      date: "2014-06",
      conference: { id: "bodrum" },
      body: { id: "ots" },
      place: { id: "bodrum" },
      signatories: [
        { __typename: "Body", id: "ots" },
        { __typename: "State", id: "TR" },
        { __typename: "State", id: "KZ" },
      ],
    },
  });
  expect(await graph.execute(source, { id: "echo" })).toMatchObject({
    document: { date: null, conference: null, place: null },
  });
});

test("an unknown id is null, not an error", async () => {
  expect(await graph.execute('{ document(id: "none") { id } }')).toEqual({ document: null });
});
