import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from "graphql";
import type { Collection } from "./collections";

/** One choice that a collection's list leaves to its reader: a filter, or the order. */
export interface FilterOption {
  /** What people type: `min-confidence`, `from`. Unique in its collection. */
  readonly name: string;
  /** Where its value stands in the field's arguments: `["filter", "minConfidence"]`. */
  readonly path: readonly [argument: string, ...fields: string[]];
  /** The type of the argument that it is in, as the query declares it. */
  readonly argumentType: GraphQLInputType;
  /** The type of its own value, or of one of its values. */
  readonly type: GraphQLNamedInputType;
  readonly takes: "one" | "many";
  readonly description: string;
}

/** Arguments that page through a list, which an export does itself. */
const PAGING = new Set(["first", "after", "last", "before"]);
/** The argument whose fields are options under their own names. */
const FILTER = "filter";
/** So are the days of this one: `from`, `to`. */
const DURING = "during";

/**
 * The options of a collection, read from the schema: its field's arguments but for paging, and the fields of its
 * filter and of `during`; what lies deeper has a name of several words, `member-of-all-bodies`.
 *
 * @returns null where the schema has no such field, as a server of another version may not
 */
export function filterOptions(
  schema: GraphQLSchema,
  { field }: Collection,
): readonly FilterOption[] | null {
  const found = schema.getQueryType()?.getFields()[field];
  if (found === undefined) return null;
  const options = found.args
    .filter(({ name }) => !PAGING.has(name))
    .flatMap((argument) => optionsIn(argument, [argument.name], argument.type));
  // A list may take the same thing as an argument and in its filter; one of them is enough here.
  const byName = new Map(options.map((option) => [option.name, option]));
  return [...byName.values()];
}

/** The choices of an option whose type is an enum, as GraphQL spells them; null for any other. */
export function choicesOf({ type }: FilterOption): readonly string[] | null {
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : null;
}

/** `minConfidence` and `memberOfAll.bodies` as people type them: `min-confidence`, `member-of-all-bodies`. */
export function optionName(name: string): string {
  return name.replaceAll(".", "-").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function optionsIn(
  { type, description }: GraphQLArgument | GraphQLInputField,
  path: FilterOption["path"],
  argumentType: GraphQLInputType,
): FilterOption[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((inner) =>
      optionsIn(inner, [...path, inner.name], argumentType),
    );
  }
  const words = path[0] === FILTER || path[0] === DURING ? path.slice(1) : path;
  return [
    {
      name: optionName(words.join(".")),
      path,
      argumentType,
      type: named,
      takes: isListType(getNullableType(type)) ? "many" : "one",
      description: description ?? "",
    },
  ];
}
