import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openRealGraph } from "../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

const idsOf = async (list: string): Promise<string[]> => {
  const { found } = await graph.data<{ found: { nodes: { id: string }[] } }>(
    `{ found: ${list} { nodes { id } } }`,
  );
  return found.nodes.map(({ id }) => id);
};

test.each([
  ["places", "Нур-Султан", "astana"],
  ["states", "Türkiye", "TR"],
  ["offices", "генеральный секретарь", "ots-secretary-general"],
  ["programmes", "cultural capital", "cultural-capital-of-the-turkic-world"],
  ["bodies", "тюрксой", "turksoy"],
])("%s are found by a name: %s", async (list, text, id) => {
  expect(await idsOf(`${list}(filter: { text: "${text}" }, first: 100)`)).toContain(id);
});

test.each([
  ["statements", "summary topics"],
  ["conferences", "name theme outcomes topics"],
  ["documents", "name summary"],
])("%s are found by what is said in them", async (list, fields) => {
  const { found } = await graph.data<{ found: { nodes: object[]; totalCount: number } }>(
    `{ found: ${list}(filter: { text: "transport" }, first: 100) { totalCount nodes { ${fields} } } }`,
  );
  expect(found.nodes.length).toBeGreaterThan(0);
  for (const node of found.nodes) expect(JSON.stringify(node)).toMatch(/transport/i);
});

test("a text is one condition among the others, nested as at the root", async () => {
  const list = 'conferences(filter: { text: "summit", kind: [INFORMAL_SUMMIT] }, first: 100)';
  const all = await idsOf(list);
  const { body } = await graph.data<{ body: { found: { nodes: { id: string }[] } } }>(
    `{ body(id: "ots") { found: ${list} { nodes { id } } } }`,
  );
  const ofBody = body.found.nodes.map(({ id }) => id);
  expect(ofBody.length).toBeGreaterThan(0);
  expect(all).toEqual(expect.arrayContaining(ofBody));
});

test("memberships are filtered by the kind of their body", async () => {
  const { found } = await graph.data<{ found: { nodes: { body: { kind: string } }[] } }>(
    "{ found: memberships(filter: { bodyKind: [COOPERATION_BODY] }, first: 100) { nodes { body { kind } } } }",
  );
  expect(new Set(found.nodes.map(({ body }) => body.kind))).toEqual(new Set(["COOPERATION_BODY"]));
});
