import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openRealGraph } from "../../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

interface Nodes {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

const idsIn = ({ nodes }: Nodes) => nodes.map(({ id }) => id);

describe("lists filtered by text hold what a search of their type finds", () => {
  test.each([
    ["conferences", "CONFERENCE", "summit bishkek"],
    ["conferences", "CONFERENCE", "саммит"],
    ["people", "PERSON", "Мустафаев"],
    ["people", "PERSON", "Erdoan"],
    ["documents", "DOCUMENT", "karabag"],
    ["bodies", "BODY", "Türk"],
  ])("%s (%s): %s", async (list, type, text) => {
    const source = `query ($text: String!, $type: NodeType!) {
      list: ${list}(filter: { text: $text }, first: 100) { totalCount nodes { id } }
      search(text: $text, types: [$type], first: 100) { totalCount nodes { id } }
    }`;
    const { list: found, search } = await graph.data<{ list: Nodes; search: Nodes }>(source, {
      ...{ text, type },
    });
    expect(found.totalCount).toBeGreaterThan(0);
    expect(found.totalCount).toBe(search.totalCount);
    expect(idsIn(found).sort()).toEqual(idsIn(search).sort());
  });
});

test("a text goes together with other conditions, below parents and in counts", async () => {
  const { place, counts, body } = await graph.data<{
    place: { conferences: Nodes };
    counts: { readonly groups: readonly unknown[] };
    body: { documents: Nodes };
  }>(`{
    place(id: "bishkek") {
      conferences(filter: { text: "summit" }, orderBy: DATE_ASC, during: { from: "2012-01-01" }) {
        totalCount nodes { id }
      }
    }
    counts: conferences(filter: { text: "summit turkic council" }) { groups(by: [PLACE]) { count keys { key } } }
    body(id: "ots") { documents(filter: { text: "bishkek declaration" }) { totalCount nodes { id } } }
  }`);
  // By their names, or by what is said of them: the ministers prepared the summits.
  expect(idsIn(place.conferences)).toEqual([
    "ots-cfm-bishkek-2012",
    "ots-summit-02-bishkek-2012",
    "ots-cfm-bishkek-2018",
    "ots-cfm-bishkek-2024",
    "ots-summit-11-bishkek-2024",
  ]);
  // Both summits: the Turkic Council is what the OTS was called before.
  expect(counts.groups).toContainEqual({ count: 2, keys: [{ key: "bishkek" }] });
  expect(idsIn(body.documents)).toContain("bishkek-declaration-2024");
});

test("the text is searched for once, for however many parents", async () => {
  graph.statements.length = 0;
  await graph.data(
    '{ places(first: 30) { nodes { conferences(filter: { text: "summit" }) { totalCount } } } }',
  );
  expect(graph.statements.filter((text) => text.includes("search_index")).length).toBeLessThan(5);
});

test("a text without words finds nothing, one that is too long is refused", async () => {
  const { people } = await graph.data<{ people: Nodes }>(
    '{ people(filter: { text: " ?! " }) { totalCount nodes { id } } }',
  );
  expect(people).toEqual({ totalCount: 0, nodes: [] });
  const { errors } = await graph.answer(
    `{ people(filter: { text: "${"a".repeat(201)}" }) { totalCount } }`,
  );
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});
