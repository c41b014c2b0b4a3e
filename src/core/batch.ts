import DataLoader from "dataloader";
import { type Column, type SQL, sql, type Table } from "drizzle-orm";
import { perRequest } from "./context";
import { columnsOf, givenList, query } from "./database/query";

/** One row by its key, or null where there is none. Each is read once for each request. */
export class RowLoader<Row> extends DataLoader<string, Row | null> {
  readonly #found = new Map<string, Row>();
  readonly #asked = new Set<string>();
  readonly #read: (keys: readonly string[]) => Iterable<readonly [string, Row]>;

  /** @param read reads the rows of keys, each with its key; a key without a row has none */
  constructor(read: (keys: readonly string[]) => Iterable<readonly [string, Row]>) {
    super(async (keys) => {
      this.loadNow(keys);
      return keys.map((key) => this.found(key));
    });
    this.#read = read;
  }

  /** Reads the rows of all these keys at once, so that `found` has them and no promise is needed. */
  loadNow(keys: readonly string[]): void {
    const unread = keys.filter((key) => !this.#asked.has(key) && this.#asked.add(key));
    if (unread.length === 0) return;
    for (const [key, row] of this.#read(unread)) this.#found.set(key, row);
  }

  /** The row of a key that was read, or null where there is none. */
  found(key: string): Row | null {
    return this.#found.get(key) ?? null;
  }
}

/** All rows of a key; none is an empty list. */
export type RowsLoader<Row> = DataLoader<string, Row[]>;

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
      new RowLoader<Row>((keys) =>
        db.all(rows, { keys: JSON.stringify(keys) }).map((row) => [keyOf(row), row] as const),
      ),
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
    (context): RowsLoader<Row> =>
      new DataLoader(async (keys) => {
        const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
        for (const row of context.db.all(rows, { keys: JSON.stringify(keys) }))
          groups.get(keyOf(row))?.push(row);
        return keys.map((key) => groups.get(key) ?? []);
      }),
  );
}
