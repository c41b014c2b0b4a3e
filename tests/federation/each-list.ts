import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isRequiredArgument,
} from "graphql";
import type { CorpusOperation } from "./corpus";
import { objectTypes, shortestWays } from "./each-field";
import { type Ids, inputValue, literal } from "./values";

type Field = GraphQLField<unknown, unknown>;
/** An argument as it is written: `first: 2`. */
type Given = string;

/** What every list takes. */
const PAGE = ["first", "after", "last", "before"];

/**
 * Operations for each list that has pages, at the root and below every type: in each order without a
 * filter and with each filter alone, each argument of a field and each field of its filter counting as one.
 */
export function eachList(schema: GraphQLSchema, ids: Ids): CorpusOperation[] {
  const ways = shortestWays(schema, ids);
  return objectTypes(schema).flatMap((type) => {
    const way = ways.get(type.name);
    if (way === undefined) throw new Error(`no query leads to ${type.name}`);
    return Object.values(type.getFields())
      .filter(({ args }) => args.some(({ name }) => name === "last"))
      .flatMap((field) =>
        readings(field, ids).map((given) => ({
          name: `each list: ${type.name}.${field.name}(${given})`,
          query: `query EachList ${way(`${field.name}(${given}) { nodes { __typename } totalCount }`)}`,
        })),
      );
  });
}

/** The arguments of a list, in every way that it is read here. */
function readings({ args }: Field, ids: Ids): string[] {
  const order = args.find(({ name }) => name === "orderBy");
  const filters = args.filter((arg) => arg !== order && !PAGE.includes(arg.name));
  const required = filters.filter(isRequiredArgument);
  const always = required.map((arg) => given(arg, ids));
  const optional = filters.filter((arg) => !required.includes(arg));
  const orders = order === undefined ? [[]] : valuesOf(order).map((value) => [`orderBy: ${value}`]);
  const filtered: Given[][] = [[], ...optional.flatMap((arg) => alone(arg, ids))];
  return orders.flatMap((ordered) =>
    filtered.map((by) => [...always, ...ordered, ...by, "first: 3"].join(", ")),
  );
}

/** An argument alone; of a filter, each of its fields alone. */
function alone(arg: GraphQLArgument, ids: Ids): Given[][] {
  const type = getNamedType(arg.type);
  if (arg.name !== "filter" || !isInputObjectType(type)) return [[given(arg, ids)]];
  return Object.values(type.getFields()).map((field) => {
    const value = inputValue(field.type, field.name, () => 0, ids);
    return [`filter: { ${field.name}: ${literal(value, field.type)} }`];
  });
}

function given({ name, type }: GraphQLArgument, ids: Ids): Given {
  return `${name}: ${literal(
    inputValue(type, name, () => 0, ids),
    type,
  )}`;
}

function valuesOf({ type }: GraphQLArgument): readonly string[] {
  const named = getNamedType(type);
  return isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
}
