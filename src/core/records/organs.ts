import { type SQL, sql } from "drizzle-orm";
import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Which body is an organ of which. */
export const organs = sqliteTable(
  "organs",
  { bodyId: text().primaryKey(), wholeId: text().notNull() },
  (t) => [index("organs_by_whole").on(t.wholeId, t.bodyId)],
);

/** The bodies that a statement selects, and their organs at any depth. */
export function withOrgans(bodies: SQL): SQL {
  return sql`(
    with recursive part(id) as (
      ${bodies} union select ${organs.bodyId} from ${organs} join part on ${organs.wholeId} = part.id
    )
    select id from part)`;
}

/** The bodies of a list of a filter, and their organs. */
export const listWithOrgans = (list: SQL): SQL => withOrgans(sql`select value from ${list}`);

/** For clients: what the field `includeOrgans` of a filter does. */
export const INCLUDE_ORGANS =
  "Also of the organs of these bodies, or of the body whose list it is, and of their organs; only of the bodies themselves without it.";
