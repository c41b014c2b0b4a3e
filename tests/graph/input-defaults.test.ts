import { afterAll, expect, test } from "@jest/globals";
import { buildSchema, parse } from "graphql";
import { createContext } from "../../src/core/context";
import { compiler } from "../../src/graph/execute";
import { withInputDefaults } from "../../src/graph/input-defaults";
import { openRealGraph } from "../helpers/real-graph";

const graph = openRealGraph();
afterAll(() => graph.close());

test.each([
  [{ body: ["ots"] }],
  [{ body: ["ots"], includeOrgans: true }],
  [{ body: ["ots"], includeOrgans: undefined, kind: ["SECRETARY_GENERAL"] }],
  [{}],
  [null],
])("a compiled operation answers the filter %j as an interpreted one does", async (filter) => {
  const source = `query ($filter: OfficialFilter) {
    officials(filter: $filter, first: 5) { totalCount nodes { id } } }`;
  const expected = await graph.answer(source, { filter });
  expect(expected.errors).toBeUndefined();
  const execute = compiler(graph.schema);
  const document = parse(source);
  for (let times = 0; times < 3; times += 1) {
    const request = { document, variables: { filter }, context: createContext(graph.db) };
    expect(JSON.parse(JSON.stringify(await execute(request)))).toEqual(
      JSON.parse(JSON.stringify(expected)),
    );
  }
});

const schema = buildSchema(`
  enum Kind { SUMMIT FORUM }
  input Range { from: Int = 1 to: Int }
  input Filter {
    kind: [Kind!]! = [SUMMIT] size: Int deep: Range = { to: 9 } all: [Range!] and: [Filter!] not: Filter
  }
  type Query { list(filter: Filter, filters: [Filter!]): Int }
`);

test.each<[string, unknown, unknown]>([
  ["Filter", {}, { kind: ["SUMMIT"], deep: { from: 1, to: 9 } }],
  ["Filter!", { kind: ["FORUM"], deep: null }, { kind: ["FORUM"], deep: null }],
  [
    "Filter",
    { deep: {}, all: [{ to: 3 }, { from: 2 }], size: null },
    { kind: ["SUMMIT"], deep: { from: 1 }, all: [{ from: 1, to: 3 }, { from: 2 }], size: null },
  ],
  [
    "Filter",
    { deep: { from: 4 }, all: { to: 3 } },
    { kind: ["SUMMIT"], deep: { from: 4 }, all: { from: 1, to: 3 } },
  ],
  [
    "[Filter!]",
    [{ not: { and: [{}] }, deep: null }],
    [
      {
        kind: ["SUMMIT"],
        deep: null,
        not: {
          kind: ["SUMMIT"],
          deep: { from: 1, to: 9 },
          and: [{ kind: ["SUMMIT"], deep: { from: 1, to: 9 } }],
        },
      },
    ],
  ],
  ["Filter", "no object", "no object"],
  ["Int", 7, 7],
])("of the type %s, %j is completed to %j", (type, given, completed) => {
  const [operation] = parse(`query ($given: ${type}) { list }`).definitions;
  if (operation?.kind !== "OperationDefinition") throw new Error("no operation");
  const complete = withInputDefaults(schema, operation);
  expect(complete({ given, other: 1 })).toEqual({ given: completed, other: 1 });
  expect(complete({})).toEqual({});
});
