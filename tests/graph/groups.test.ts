import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { getNamedType, isEnumType, isObjectType } from "graphql";
import { openRealGraph } from "../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

/** Connections of what one property tells little about; they are not counted by anything. */
const UNCOUNTED = ["publishers", "search"];

/** The lists of the root, with what each can be counted by. */
function lists() {
  const query = graph.schema.getQueryType();
  return Object.values(query?.getFields() ?? {}).flatMap(({ name, type }) => {
    const connection = getNamedType(type);
    if (!isObjectType(connection) || !("nodes" in connection.getFields())) return [];
    const by = connection.getFields().groups?.args.find((arg) => arg.name === "by");
    const dimension = by && getNamedType(by.type);
    return [{ name, dimensions: isEnumType(dimension) ? dimension.getValues() : [] }];
  });
}

interface Group {
  readonly count: number;
  readonly keys: readonly { key: string; label: string; node: { id: string } | null }[];
}

test("every list but some can be counted, by every dimension, in one statement", async () => {
  const silent = lists().filter(({ dimensions }) => dimensions.length === 0);
  expect(silent.map(({ name }) => name).sort()).toEqual(UNCOUNTED);
  for (const { name, dimensions } of lists())
    for (const { name: by } of dimensions) {
      graph.statements.length = 0;
      const answer = await graph.data<Record<string, { totalCount: number; groups: Group[] }>>(
        `{ ${name} { totalCount groups(by: [${by}]) { count keys { key label } } } }`,
      );
      const { groups = [], totalCount = 0 } = answer[name] ?? {};
      expect({ name, by, counted: groups.length > 0 }).toEqual({ name, by, counted: true });
      expect(graph.statements.length).toBe(2);
      const counts = groups.map(({ count }) => count);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      expect(Math.max(...counts)).toBeLessThanOrEqual(totalCount);
    }
});

test("what a key names is the thing with this id, of whichever subgraph", async () => {
  for (const { name, dimensions } of lists())
    for (const { name: by } of dimensions) {
      const answer = await graph.data<Record<string, { groups: Group[] }>>(
        `{ ${name} { groups(by: [${by}], first: 2) { count keys { key label node { id __typename } } } } }`,
      );
      for (const { key, node } of answer[name]?.groups.flatMap(({ keys }) => keys) ?? [])
        expect(node?.id ?? key).toBe(key);
    }
});
