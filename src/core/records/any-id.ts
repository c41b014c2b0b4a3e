import { sql } from "drizzle-orm";
import { manyBy } from "../batch";
import type { Context } from "../context";
import type { Database } from "../database/database";
import { given, givenList, query } from "../database/query";
import { badInput } from "../errors";
import type { Loader } from "../loader";
import { didYouMean } from "../suggest";
import { nodeAliases, nodes } from "./nodes";

/** The longest text that is compared with ids, and the most ids that it is compared with. */
const LONGEST_ID = 100;
const MOST_CANDIDATES = 5_000;

interface Typed {
  readonly id: string;
  readonly type: string;
}

const withIds = query<Typed>(sql`select ${nodes.id} as "id", ${nodes.type} as "type"
  from ${nodes} where ${nodes.id} in ${givenList("ids")}`);

const withAlias = query<Typed>(sql`select ${nodeAliases.id} as "id", ${nodeAliases.type} as "type"
  from ${nodeAliases} where ${nodeAliases.alias} = ${given("alias")} limit 3`);

/** What programs elsewhere call by a code, in small letters: entities of all types. */
export const entitiesByCode = manyBy<Typed & { readonly alias: string }>(
  (codes) => sql`select ${nodeAliases.alias} as "alias", ${nodeAliases.id} as "id",
    ${nodeAliases.type} as "type" from ${nodeAliases} where ${nodeAliases.alias} in ${codes}`,
  ({ alias }) => alias,
);

const beginningWith = query<Typed>(sql`select ${nodes.id} as "id", ${nodes.type} as "type"
  from ${nodes} where ${nodes.id} >= ${given("from")} and ${nodes.id} < ${given("to")}
  limit ${given("most")}`);

const anyNode = query<Typed>(sql`select ${nodes.id} as "id", ${nodes.type} as "type"
  from ${nodes} where ${nodes.id} > '' limit 1`);

/** Whether the database knows what ids name; one that was filled by tables alone does not. */
export function knowsIds(db: Database): boolean {
  return db.all(anyNode).length > 0;
}

/** The types of those of the ids that name something. */
export function typesOf(db: Database, ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = db.all(withIds, { ids: JSON.stringify(ids) });
  return new Map(rows.map(({ id, type }) => [id, type]));
}

/**
 * The id of what others call by a name of theirs: a Wikidata item, ISO 3166-1 alpha-3, the id in
 * other letters.
 *
 * @param types of what is looked for; null for any
 * @returns null where nothing is called so, or several things are
 */
function idOfAlias({ db }: Context, alias: string, types: readonly string[] | null): string | null {
  if (alias.length > LONGEST_ID) return null;
  const named = db
    .all(withAlias, { alias: alias.toLowerCase() })
    .filter(({ type }) => types === null || types.includes(type));
  const [only] = named;
  return only === undefined || named.length > 1 ? null : only.id;
}

/**
 * Loads an entity by its id, or by what others call it.
 *
 * @param type of the entity; null for any
 * @returns null where nothing has this id
 * @throws GraphQLError `BAD_USER_INPUT` where a thing of another type has it
 */
export function loadByAnyId<Value>(
  loader: (context: Context) => Loader<Value | null>,
  type: string | null,
  id: string,
  context: Context,
): Value | null {
  const found = loader(context).one(id);
  if (found !== null) return found;
  const meant = idOfAlias(context, id, type === null ? null : [type]);
  if (meant !== null) return loader(context).one(meant);
  const other = type === null ? undefined : typesOf(context.db, [id]).get(id);
  if (other === undefined) return null;
  throw badInput(
    `"${id}" is the id of a ${other}, expected that of a ${type}; \`node(id: "${id}")\` gives things of all types`,
  );
}

/** `; did you mean "x"?`, where an id of these types is near what was written; else nothing. */
export function nearestId(context: Context, written: string, types: readonly string[]): string {
  const alias = idOfAlias(context, written, types);
  if (alias !== null) return `; did you mean "${alias}"?`;
  const [first] = written;
  if (first === undefined || written.length > LONGEST_ID) return "";
  const range = { from: first, to: `${first}\u{10ffff}`, most: MOST_CANDIDATES };
  const candidates = context.db
    .all(beginningWith, range)
    .filter(({ type }) => types.includes(type));
  return didYouMean(
    written,
    candidates.map(({ id }) => id),
  );
}
