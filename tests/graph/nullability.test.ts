import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { openSupergraph } from "../helpers/open-graph";
import { openRealGraph } from "../helpers/real-graph";

type Field = GraphQLField<unknown, unknown>;
type Items = Readonly<Record<string, unknown>>[];

const schema = buildSchema(openSupergraph().apiSdl);
const semanticNonNull = schema.getDirective("semanticNonNull");

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

/** Which levels of a field are said to be null only together with an error. */
function marked({ astNode }: Field): readonly number[] {
  const values = semanticNonNull && astNode && getDirectiveValues(semanticNonNull, astNode);
  return (values?.levels as number[] | undefined) ?? [];
}

const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((list) => {
  const connection = getNamedType(list.type);
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  const type = nodes && getNamedType(nodes.type);
  const canBeAsked = !list.args.some(isRequiredArgument);
  return canBeAsked && isObjectType(type) ? [{ list: list.name, type }] : [];
});

const FIRST = 100;

async function itemsOf(list: string, type: GraphQLObjectType): Promise<Items> {
  const selection = Object.values(type.getFields())
    .filter((field) => marked(field).length > 0)
    .map(({ name, type }) =>
      isCompositeType(getNamedType(type)) ? `${name} { __typename }` : name,
    );
  const query = `{ list: ${list}(first: ${FIRST}) { nodes { __typename ${selection.join(" ")} } } }`;
  const { list: page } = await graph.data<{ list: { nodes: Items } }>(query);
  return page.nodes;
}

test.each(lists)("what is @semanticNonNull is never null in $list", async ({ list, type }) => {
  const items = await itemsOf(list, type);
  expect(items.length).toBeGreaterThan(0);
  const nulls = Object.values(type.getFields()).filter((field) =>
    items.some(({ [field.name]: value }) => {
      const levels = marked(field);
      const hasNull = Array.isArray(value) && value.includes(null);
      return (levels.includes(0) && value === null) || (levels.includes(1) && hasNull);
    }),
  );
  expect(nulls.map(({ name }) => name)).toEqual([]);
});

test("what is on every list, and what others add, is @semanticNonNull; what may be absent is not", () => {
  const at = (type: string, field: string) => {
    const owner = schema.getType(type);
    const found = isObjectType(owner) ? owner.getFields()[field] : undefined;
    return found && marked(found);
  };
  expect(at("Query", "conferences")).toEqual([0]);
  expect(at("Query", "nodes")).toEqual([0]);
  expect(at("Term", "person")).toEqual([0]);
  expect(at("Conference", "organizers")).toEqual([1]);
  expect(at("Query", "conference")).toEqual([]);
  expect(at("Conference", "place")).toEqual([]);
});
