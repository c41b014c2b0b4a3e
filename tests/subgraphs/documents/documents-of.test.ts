import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { documents } from "../../../src/subgraphs/documents";
import { openSubgraph } from "../../helpers/graph";
import { seeds } from "./seeds";

const graph = openSubgraph(documents, seeds);
beforeEach(() => {
  graph.statements.length = 0;
});
afterAll(() => graph.close());

const nodes = (...ids: string[]) => ({ nodes: ids.map((id) => ({ id })) });

test("conferences, bodies and places have their documents, newest first", async () => {
  const source = `{ documents(orderBy: NAME_ASC, first: 2) { nodes { id
    conference { documents { nodes { id } } }
    body { documents(first: 2) { nodes { id } } }
    place { documents { nodes { id } } } } } }`;
  expect(await graph.execute(source)).toEqual({
    documents: {
      nodes: [
        {
          id: "alpha",
          conference: { documents: nodes("charlie", "alpha") },
          body: { documents: nodes("bravo", "alpha") },
          place: { documents: nodes("alpha") },
        },
        {
          id: "bravo",
          conference: { documents: nodes("bravo") },
          body: { documents: nodes("bravo", "alpha") },
          place: { documents: nodes("bravo") },
        },
      ],
    },
  });
  expect(graph.statements).toHaveLength(4); // one for each list, whatever the number of parents
});

const SIGNED = `query ($id: ID!, $filter: DocumentFilter, $order: DocumentOrder, $first: Int, $after: String, $during: DateRange) {
  document(id: $id) { signatories {
    ... on State { id signed: signedDocuments(filter: $filter, orderBy: $order, first: $first, after: $after, during: $during) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id } } }
    ... on Body { id signed: signedDocuments { totalCount nodes { id } } } } } }`;

interface Signed {
  readonly id: string;
  readonly signed: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: { readonly id: string }[];
  };
}

async function signedBy(party: string, id: string, variables: Record<string, unknown> = {}) {
  const answer = await graph.execute(SIGNED, { id, ...variables });
  const { signatories } = (answer as { document: { signatories: Signed[] } }).document;
  const signatory = signatories.find((each) => each.id === party);
  if (signatory === undefined) throw new Error(`${party} did not sign ${id}`);
  return signatory.signed;
}

test("states and bodies have what they signed, and only that", async () => {
  expect(await signedBy("ots", "bravo")).toMatchObject({ totalCount: 1, ...nodes("bravo") });
  expect(await signedBy("KZ", "bravo")).toMatchObject({ totalCount: 1, ...nodes("bravo") });
  expect(await signedBy("AZ", "alpha")).toMatchObject({ totalCount: 1, ...nodes("alpha") });
  expect(await signedBy("TR", "bravo")).toMatchObject({
    totalCount: 4,
    ...nodes("bravo", "alpha", "delta", "echo"),
  });
});

test("one statement reads what each of the signatories signed, and one counts it", async () => {
  await graph.execute(`{ documents { nodes { signatories {
    ... on State { signedDocuments { totalCount nodes { id } } } } } } }`);
  expect(graph.statements).toHaveLength(4); // documents, their signatories, pages, counts
});

test.each([
  ["DATE_DESC", ["bravo", "alpha", "delta", "echo"]],
  ["DATE_ASC", ["delta", "alpha", "bravo", "echo"]],
  ["NAME_DESC", ["echo", "delta", "bravo", "alpha"]],
])("what a state signed comes in pages in the order %s", async (order, ids) => {
  const found: string[] = [];
  let after: string | null = null;
  for (let hasNextPage = true; hasNextPage; ) {
    const page: Signed["signed"] = await signedBy("TR", "bravo", { order, first: 1, after });
    found.push(...page.nodes.map(({ id }) => id));
    ({ endCursor: after, hasNextPage } = page.pageInfo);
  }
  expect(found).toEqual(ids);
});

test("a nested list takes the filter of the list of all", async () => {
  const filter = { signatory: ["AZ", "KZ"] };
  const during = { from: "2012-01-01" };
  expect(await signedBy("TR", "bravo", { filter, during })).toMatchObject({
    totalCount: 2,
    ...nodes("bravo", "alpha"),
  });
});
