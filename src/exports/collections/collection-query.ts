import type { DocumentNode, GraphQLSchema } from "graphql";
import { ExportError } from "../errors";
import type { Variables } from "../query/operation";
import { parsed } from "../query/parsed";
import type { Collection } from "./collections";
import { argumentsOf, type GivenOptions } from "./filter-values";
import { filterOptions } from "./filters";
import type { NamedId } from "./known-ids";

/** The query for a collection, with the values of its variables. */
export interface CollectionQuery {
  readonly document: DocumentNode;
  readonly variables: Variables;
  /** The ids among the values of its options. */
  readonly ids: readonly NamedId[];
}

/** How a collection is asked for. */
export interface CollectionChoice {
  /** Its filters and its order, as they were typed. */
  readonly options?: GivenOptions;
  /** The languages of names, the preferred first; English by default, and where none of them has one. */
  readonly languages?: readonly string[] | undefined;
  /** How an option is named to the one who typed it: `--body`. */
  readonly label?: (name: string) => string;
}

/**
 * The query for a collection: all that its registry entry selects, of the items that the options choose.
 *
 * @throws ExportError when the schema does not have it, or for an option or a value that there is not
 */
export function collectionQuery(
  schema: GraphQLSchema,
  collection: Collection,
  { options = [], languages = ["en"], label }: CollectionChoice = {},
): CollectionQuery {
  const known = filterOptions(schema, collection);
  if (known === null)
    throw new ExportError(`the server has no list of ${collection.name}; is it an older one?`);
  const { values, ids } = argumentsOf(known, options, label);
  const types = new Map(known.map(({ path, argumentType }) => [path[0], argumentType]));
  const given = Object.keys(values).map((name) => ({ name, type: String(types.get(name)) }));
  const isNamed = collection.selection.includes("$lang");
  const declared = [
    ...(isNamed ? ["$lang: [LanguageTag!]!"] : []),
    ...given.map(({ name, type }) => `$${name}: ${type}`),
  ];
  const passed = given.map(({ name }) => `${name}: $${name}`);
  const document = parsed(
    `query ${inBrackets(declared)} { ${tableName(collection)}: ${collection.field}${inBrackets(passed)} {
      nodes { ${collection.selection} }
    } }`,
  );
  return { document, variables: { ...values, ...(isNamed && { lang: languages }) }, ids };
}

/** The name of a collection's table: `openQuestions`. */
export function tableName({ name }: Collection): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function inBrackets(items: readonly string[]): string {
  return items.length === 0 ? "" : `(${items.join(", ")})`;
}
