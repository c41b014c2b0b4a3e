import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
} from "graphql";
import type { CorpusOperation } from "./corpus";
import { type Ids, inputValue, literal } from "./values";

type Field = GraphQLField<unknown, unknown>;

/** Writes a selection into the operation that reaches its type. */
type Way = (selection: string) => string;

/**
 * An operation for each object type that selects every field of it, so that a new field is compared
 * from its first day.
 */
export function eachField(schema: GraphQLSchema, ids: Ids): CorpusOperation[] {
  const ways = shortestWays(schema, ids);
  return objectTypes(schema).map((type) => {
    const way = ways.get(type.name);
    if (way === undefined) throw new Error(`no query leads to ${type.name}`);
    const fields = Object.values(type.getFields()).map((field) => {
      const inner = isCompositeType(getNamedType(field.type)) ? " { __typename }" : "";
      return `${field.name}${argumentsOf(field, ids)}${inner}`;
    });
    const query = `query Each${type.name} ${way(fields.join(" "))}`;
    return { name: `each field of ${type.name}`, query };
  });
}

/** The shortest way from the root to each object type. */
export function shortestWays(schema: GraphQLSchema, ids: Ids): ReadonlyMap<string, Way> {
  const root = schema.getQueryType();
  if (!root) throw new Error("the schema has no queries");
  const ways = new Map<string, Way>([[root.name, (selection) => `{ ${selection} }`]]);
  const queue: GraphQLObjectType[] = [root];
  for (const type of queue) {
    const way = ways.get(type.name);
    for (const field of Object.values(type.getFields()))
      for (const next of possibleTypes(schema, getNamedType(field.type))) {
        if (ways.has(next.name) || way === undefined) continue;
        const step = `${field.name}${argumentsOf(field, ids)}`;
        ways.set(next.name, (selection) => way(`${step} { ... on ${next.name} { ${selection} } }`));
        queue.push(next);
      }
  }
  return ways;
}

/** The types that a value of a type may be of; none of what is no object. */
export function possibleTypes(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

/** Only what a field demands: of one thing, the id of such a thing. */
function argumentsOf(field: Field, ids: Ids): string {
  const type = getNamedType(field.type);
  const required = field.args.filter(
    (arg) => isNonNullType(arg.type) && arg.defaultValue === undefined,
  );
  const texts = required.map((arg) => {
    const value = inputValue(arg.type, arg.name, () => 0, ids, [type.name]);
    return `${arg.name}: ${literal(value, arg.type)}`;
  });
  return texts.length === 0 ? "" : `(${texts.join(", ")})`;
}

export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type));
}
