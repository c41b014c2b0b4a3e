import { sql } from "drizzle-orm";
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isRequiredArgument,
  parse,
} from "graphql";
import { createContext } from "../core/context";
import { type Database, openDatabase } from "../core/database/database";
import { query } from "../core/database/query";
import type { Supergraph } from "./compose";
import { mergeSupergraph } from "./merge";
import { type Operations, operationsOf } from "./operation";

/** How many entities are looked at together. */
const ENTITIES_AT_ONCE = 20;
/** How many levels of objects without an id are looked into below an entity. */
const LEVELS = 2;

const ENTITIES = query<{ readonly type: string; readonly ids: string }>(
  sql.raw('select "type", json_group_array("id") as "ids" from nodes group by "type"'),
);

/** Measures the lists in a database file; see `measureLists`. */
export async function measureFile(
  file: string,
  supergraph: Supergraph,
): Promise<ReadonlyMap<string, number>> {
  const db = openDatabase(file);
  try {
    return await measureLists(operationsOf(mergeSupergraph(supergraph)), db);
  } finally {
    db.close();
  }
}

/**
 * Measures the longest list of each field that is not served in pages, by reading all of them.
 *
 * @returns by `Type.field`; without fields that no entity leads to, or that require an argument
 */
async function measureLists(
  { schema, execute }: Pick<Operations, "schema" | "execute">,
  db: Database,
): Promise<ReadonlyMap<string, number>> {
  const longest = new Map<string, number>();
  for (const { type: name, ids } of db.all(ENTITIES)) {
    const type = schema.getType(name);
    const lists = isObjectType(type) ? listsOf(schema, type, LEVELS) : "";
    if (lists === "") continue;
    const document = parse(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${name} { __typename ${lists} } } }`,
    );
    const all: string[] = JSON.parse(ids);
    for (let from = 0; from < all.length; from += ENTITIES_AT_ONCE) {
      const variables = { ids: all.slice(from, from + ENTITIES_AT_ONCE) };
      const { data, errors } = await execute({ document, variables, context: createContext(db) });
      if (errors?.[0] !== undefined) throw errors[0];
      note(data?.nodes, longest);
    }
  }
  return longest;
}

/** Selects all lists of a type, and those of what lies in it and is no entity; empty without any. */
function listsOf(schema: GraphQLSchema, type: GraphQLObjectType, levels: number): string {
  if (levels < 0) return "";
  return Object.values(type.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .map((field) => listIn(schema, field, levels))
    .join(" ");
}

function listIn(
  schema: GraphQLSchema,
  { name, type, args }: GraphQLField<unknown, unknown>,
  levels: number,
): string {
  const isList = isListType(getNullableType(type));
  if (!isCompositeType(getNamedType(type))) return isList ? name : "";
  if (args.some((arg) => arg.name === "first")) return "";
  const inner = partOf(schema, type);
  const below = inner === null ? "" : listsOf(schema, inner, levels - 1);
  return isList || below !== "" ? `${name} { __typename ${below} }` : "";
}

/** The type of a field's values, where they are parts of an entity and none themselves. */
function partOf(schema: GraphQLSchema, type: GraphQLOutputType): GraphQLObjectType | null {
  const named = getNamedType(type);
  if (!isObjectType(named)) return null;
  const node = schema.getType("Node");
  return named.getInterfaces().some((one) => one === node) ? null : named;
}

/** Notes how long the lists in a value are. */
function note(value: unknown, longest: Map<string, number>): void {
  if (Array.isArray(value)) for (const item of value) note(item, longest);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const { __typename, ...fields } = value as Readonly<Record<string, unknown>>;
  for (const [name, inner] of Object.entries(fields)) {
    const field = `${__typename}.${name}`;
    if (Array.isArray(inner)) longest.set(field, Math.max(longest.get(field) ?? 0, inner.length));
    note(inner, longest);
  }
}
