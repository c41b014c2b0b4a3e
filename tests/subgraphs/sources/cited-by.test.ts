import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { sources } from "../../../src/subgraphs/sources";
import { openSubgraph } from "../../helpers/graph";
import { seeds } from "./seeds";

const graph = openSubgraph(sources, seeds);
beforeEach(() => {
  graph.statements.length = 0;
});
afterAll(() => graph.close());

const CITED_BY = `query ($types: [CitingType!], $first: Int, $after: String) {
  source(id: "gamma") { citedBy(filter: { entityType: $types }, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { __typename id } } } }`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: { readonly __typename: string; readonly id: string }[];
}

async function citedBy(variables: Record<string, unknown> = {}): Promise<Page> {
  const answer = await graph.execute(CITED_BY, variables);
  return (answer as { source: { citedBy: Page } }).source.citedBy;
}

const shown = ({ nodes }: Page) => nodes.map(({ __typename, id }) => `${__typename} ${id}`);

const ALL = [
  "Body academy",
  "Body ots",
  "Conference summit-2021",
  "OpenQuestion which-hall",
  "Term chair.ilham-aliyev",
];

test("a source is cited by things of every type, by type and id", async () => {
  const page = await citedBy();
  expect(shown(page)).toEqual(ALL);
  expect(page.totalCount).toBe(5);
});

test.each([
  [
    ["TERM", "OPEN_QUESTION"],
    ["OpenQuestion which-hall", "Term chair.ilham-aliyev"],
  ],
  [["BODY"], ["Body academy", "Body ots"]],
  [["PERSON"], []],
])("of the types %j there are %j", async (types, citing) => {
  const page = await citedBy({ types });
  expect(shown(page)).toEqual(citing);
  expect(page.totalCount).toBe(citing.length);
});

test("what cites it comes in pages", async () => {
  const found: string[] = [];
  let after: string | null = null;
  for (let hasNextPage = true; hasNextPage; ) {
    const page: Page = await citedBy({ first: 2, after });
    found.push(...shown(page));
    ({ endCursor: after, hasNextPage } = page.pageInfo);
  }
  expect(found).toEqual(ALL);
});

test("an open question that cites comes whole", async () => {
  const source = `{ source(id: "alpha") { citedBy(filter: { entityType: [OPEN_QUESTION] }) { nodes { id
    ... on OpenQuestion { subject about { id } readings { value } } } } } }`;
  expect(await graph.execute(source)).toEqual({
    source: {
      citedBy: {
        nodes: [
          {
            id: "how-many",
            subject: "Number",
            about: { id: "summit-2021" },
            readings: [{ value: "7" }],
          },
        ],
      },
    },
  });
});

test("what cites all sources of a list is read at once", async () => {
  await graph.execute("{ sources { nodes { citedBy { nodes { id } } } } }");
  expect(graph.statements).toHaveLength(3); // the sources, what cites them, the questions in it
});
