import { type Column, type SQL, sql, type Table } from "drizzle-orm";
import { perRequest } from "./context";
import { columnsOf, given, givenList, type Query, query } from "./database/query";
import { getOrInsert } from "./get-or-insert";
import { Loader } from "./loader";

/** All rows of a key; none is an empty list. */
export type RowsLoader<Row> = Loader<Row[]>;

/**
 * How many rows one statement may be for, so that it takes some milliseconds: nothing else happens in
 * the process meanwhile.
 */
export const ROWS_AT_ONCE = 2_000;
/** How many rows belong to a key, about; the longest of such lists have some hundred. */
const ROWS_A_KEY = 4;

/** Rows of an entity bear the name of its GraphQL type, so that abstract types resolve. */
export type EntityRow<T extends Table> = T["$inferSelect"] & { readonly __typename: string };

/**
 * Loads entities by id, in one statement for all ids that are asked for at a time.
 *
 * @param typename the GraphQL type of the rows
 */
export function entityById<T extends Table & { readonly id: Column }>(table: T, typename: string) {
  return oneBy<EntityRow<T> & { id: string }>(
    (ids) => sql`select ${columnsOf(table, typename)} from ${table} where ${table.id} in ${ids}`,
    ({ id }) => id,
  );
}

/**
 * Loads one row by its key, in one statement for all keys that are asked for at a time.
 *
 * @param write the statement for the rows whose keys are in the list that it is given
 */
export function oneBy<Row>(write: (keys: SQL) => SQL, keyOf: (row: Row) => string) {
  const queryFor = queriesBy<Row>(write);
  return perRequest(
    ({ db }) =>
      new Loader<Row | null>(
        (keys, tell) => {
          for (const row of db.keyed(queryFor(keys), keys, keyOf)) tell(keyOf(row), row);
        },
        null,
        ROWS_AT_ONCE,
      ),
  );
}

/**
 * Loads the rows that belong to a key, in one statement for all keys that are asked for at a time.
 *
 * @param write the statement for the rows whose keys are in the list that it is given, in the order
 *   of the answer
 */
export function manyBy<Row>(write: (keys: SQL) => SQL, keyOf: (row: Row) => string) {
  const queryFor = queriesBy<Row>(write);
  return perRequest(
    ({ db }): RowsLoader<Row> =>
      new Loader<Row[]>(
        (keys, tell) => {
          const [key = ""] = keys;
          const rows = db.all(queryFor(keys), { key, keys: JSON.stringify(keys) });
          const groups = new Map<string, Row[]>();
          for (const row of rows) getOrInsert(groups, keyOf(row), () => []).push(row);
          for (const [key, group] of groups) tell(key, group);
        },
        [],
        ROWS_AT_ONCE / ROWS_A_KEY,
      ),
  );
}

/** One key has a statement of its own: a list is a table to SQLite, five times as much work. */
function queriesBy<Row>(write: (keys: SQL) => SQL) {
  const ofOne = query<Row>(write(sql`(${given("key")})`));
  const ofMany = query<Row>(write(givenList("keys")));
  return (keys: readonly string[]): Query<Row> => (keys.length === 1 ? ofOne : ofMany);
}
