import { afterAll, expect, test } from "@jest/globals";
import { openRealGraph } from "../../../helpers/real-graph";

const graph = openRealGraph();
afterAll(() => graph.close());

interface Edge {
  readonly cursor: string;
  readonly score: number;
  readonly match: { readonly text: string; readonly excerpt: string | null; readonly via: string };
  readonly node: { readonly __typename: string; readonly id: string };
}

async function edgesOf(text: string, more = ""): Promise<readonly Edge[]> {
  const answer = await graph.data(
    `query ($text: String!) { search(text: $text ${more}) { totalCount edges {
      cursor score match { text excerpt via } node { __typename id } } } }`,
    { text },
  );
  return (answer as { search: { edges: readonly Edge[] } }).search.edges;
}

test("what is said of a thing finds it by the stems of its words, with them marked", async () => {
  const [summit] = await edgesOf("help after an earthquake");
  expect(summit).toMatchObject({
    node: { __typename: "Conference", id: "ots-cfm-extraordinary-ankara-2023" },
    match: { via: "TEXT", text: expect.stringMatching(/^Help after the earthquakes in Türkiye/) },
  });
  expect(summit?.match.excerpt).toMatch(/^\*\*Help\*\* after the \*\*earthquakes\*\* in Türkiye/);
});

test("names come first, each thing once, and pages go on among texts", async () => {
  const all = await edgesOf("common alphabet", ", first: 50");
  const kinds = all.map(({ match }) => match.via === "TEXT");
  expect(kinds.indexOf(true)).toBeGreaterThan(0);
  expect(kinds.lastIndexOf(false)).toBe(kinds.indexOf(true) - 1);
  expect(new Set(all.map(({ node }) => node.id)).size).toBe(all.length);
  expect(all.map(({ score }) => score)).toEqual(
    [...all.map(({ score }) => score)].sort((a, b) => b - a),
  );
  const place = kinds.indexOf(true);
  const rest = await edgesOf("common alphabet", `, first: 50, after: "${all[place]?.cursor}"`);
  expect(rest.map(({ node }) => node.id)).toEqual(all.slice(place + 1).map(({ node }) => node.id));
});

test("a speaker or a place may stand beside the words, and types bound what is found", async () => {
  const [statement] = await edgesOf("Kassym-Jomart Tokayev cybersecurity", ", types: [STATEMENT]");
  expect(statement?.node.id).toBe("ots-summit-12-gabala-2025.kassym-jomart-tokayev.statement");
  const edges = await edgesOf("earthquake", ", types: [STATEMENT]");
  expect(edges.every(({ node }) => node.__typename === "Statement")).toBe(true);
});

test.each([
  '"',
  '"*',
  "a AND",
  "NEAR(energy 5)",
  "text:energy",
  "^energy",
  "{along}:x",
  "energy*\u00ad",
])("%s is no query language", async (text) => {
  await expect(edgesOf(text)).resolves.toBeInstanceOf(Array);
});

test("a word that thousands have costs a bounded number of rows", async () => {
  const edges = await edgesOf("the turkic states", ", types: [STATEMENT], first: 100");
  expect(edges.length).toBeLessThanOrEqual(100);
});
