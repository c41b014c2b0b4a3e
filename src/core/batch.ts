import { type Column, type SQL, sql, type Table } from "drizzle-orm";
import { perRequest } from "./context";
import { columnsOf, givenList, query } from "./database/query";
import { keptIn } from "./kept";
import { Loader } from "./loader";

/** All rows of a key; none is an empty list. */
export type RowsLoader<Row> = Loader<Row[]>;

/** Rows of an entity bear the name of its GraphQL type, so that abstract types resolve. */
export type EntityRow<T extends Table> = T["$inferSelect"] & { readonly __typename: string };

/**
 * Loads entities by id, in one statement for all ids that are asked for at a time.
 *
 * @param typename the GraphQL type of the rows
 */
export function entityById<T extends Table & { readonly id: Column }>(table: T, typename: string) {
  const statement = sql`select ${columnsOf(table, typename)} from ${table}
    where ${table.id} in ${givenList("keys")}`;
  return oneBy<EntityRow<T> & { id: string }>(statement, ({ id }) => id);
}

/**
 * Loads one row by its key, in one statement for all keys that are asked for at a time.
 *
 * @param statement selects the rows of all keys in `givenList("keys")`
 */
export function oneBy<Row>(statement: SQL, keyOf: (row: Row) => string) {
  const rows = query<Row>(statement);
  return perRequest(
    ({ db }) =>
      new Loader<Row | null>((keys, tell) => {
        for (const row of db.all(rows, { keys: JSON.stringify(keys) })) tell(keyOf(row), row);
      }, null),
  );
}

/**
 * Loads the rows that belong to a key, in one statement for all keys that are asked for at a time.
 *
 * @param statement selects the rows of all keys in `givenList("keys")`, in the order of the answer
 */
export function manyBy<Row>(statement: SQL, keyOf: (row: Row) => string) {
  const rows = query<Row>(statement);
  return perRequest(
    ({ db }): RowsLoader<Row> =>
      new Loader<Row[]>((keys, tell) => {
        const groups = new Map<string, Row[]>();
        for (const row of db.all(rows, { keys: JSON.stringify(keys) }))
          keptIn(groups, keyOf(row), () => []).push(row);
        for (const [key, group] of groups) tell(key, group);
      }, []),
  );
}
