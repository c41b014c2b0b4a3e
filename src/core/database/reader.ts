import type Sqlite from "better-sqlite3";
import { LRUCache } from "lru-cache";
import type { NeededColumns } from "./needed-columns";
import { columnQuery, type Query, type Values } from "./query";
import { type RowClass, rowClass } from "./row";

/** What was run, for those who count it. */
export type StatementListener = (text: string, rows: number) => void;

/** The most statements that are kept prepared; each takes some ten kilobytes. */
const MOST_PREPARED = 1_000;

/** A prepared statement, and the class of its rows when they are those of a table. */
interface Prepared {
  readonly statement: Sqlite.Statement<unknown[]>;
  readonly Row: RowClass | null;
}

/** Runs the statements of one connection. Each is prepared once. */
export class Reader {
  readonly #connection: Sqlite.Database;
  readonly #prepared = new LRUCache<string, Prepared>({ max: MOST_PREPARED });
  readonly #listeners = new Set<StatementListener>();

  constructor(connection: Sqlite.Database) {
    this.#connection = connection;
  }

  /** All rows of a statement, with the columns that are needed. */
  read(query: Query<unknown>, values: Values, needed: NeededColumns): unknown[] {
    const text = needed.textOf(query);
    const { statement, Row } = this.#prepare(query, text);
    const found = statement.all(query.bind(values));
    for (const listener of this.#listeners) listener(text, found.length);
    return Row === null ? found : this.#rowsOf(query, Row, found, needed);
  }

  /** Calls back for each statement that runs, until the returned function is called. */
  listen(listener: StatementListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #rowsOf(query: Query<unknown>, Row: RowClass, found: unknown[], needed: NeededColumns): object[] {
    const rows: object[] = [];
    const batch = {
      rows,
      kept: new Map(),
      onRead: (column: string) => needed.add(query, column),
      readLater: (rowid: number, column: string) => {
        needed.add(query, column);
        return this.#cell(query, rowid, column, needed);
      },
    };
    // The statement is raw: it gives its rows as arrays.
    for (const values of found as unknown[][]) rows.push(new Row(values, batch));
    return rows;
  }

  #cell({ selection }: Query<unknown>, rowid: number, column: string, needed: NeededColumns) {
    if (selection === null) return undefined;
    // The statement selects one column, under this name.
    const rows = this.read(columnQuery(selection, column), { rowid }, needed) as {
      value: unknown;
    }[];
    return rows[0]?.value;
  }

  #prepare(query: Query<unknown>, text: string): Prepared {
    const known = this.#prepared.get(text);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare<unknown[]>(text).raw(query.selection !== null);
    const names = statement.columns().map(({ name }) => name);
    const prepared = {
      statement,
      Row: query.selection && rowClass(query.selection, names, text === query.text),
    };
    this.#prepared.set(text, prepared);
    return prepared;
  }
}
