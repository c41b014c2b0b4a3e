import type Sqlite from "better-sqlite3";
import { LRUCache } from "lru-cache";
import { NeededColumns, noteRead } from "./needed-columns";
import { columnQuery, type Query, type Selection, type Values } from "./query";
import { type Batch, type RowClass, rowClass } from "./row";

/** What was run, for those who count it. */
export type StatementListener = (text: string, rows: number) => void;

/** The most statements that are kept prepared; each takes some ten kilobytes. */
const MOST_PREPARED = 1_000;

/** A prepared statement, and what its rows are when they are those of a table. */
interface Prepared {
  readonly statement: Sqlite.Statement<unknown[]>;
  readonly table: TablePrepared | null;
}

interface TablePrepared {
  readonly selection: Selection;
  readonly Row: RowClass;
  /** The place of the row's number among the values. */
  readonly rowid: number;
}

const ALL_COLUMNS = new NeededColumns(null);

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
    const { statement, table } = this.#prepare(query, text);
    const found = statement.all(query.bind(values));
    for (const listener of this.#listeners) listener(text, found.length);
    return table === null ? found : this.#rowsOf(query, table, found);
  }

  /** Calls back for each statement that runs, until the returned function is called. */
  listen(listener: StatementListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #rowsOf(query: Query<unknown>, prepared: TablePrepared, found: unknown[]): object[] {
    const { selection, Row } = prepared;
    const rows: object[] = [];
    const batch: Batch = {
      rows,
      onRead: (column) => noteRead(query, selection, column),
      readLater: (column) => {
        noteRead(query, selection, column);
        return this.#column(selection, column, found as unknown[][], prepared.rowid);
      },
    };
    // The statement is raw: it gives its rows as arrays.
    for (const values of found as unknown[][]) rows.push(new Row(values, batch));
    return rows;
  }

  /** One column of rows that were read without it, by their numbers: one statement for all of them. */
  #column(
    selection: Selection,
    column: string,
    rows: readonly unknown[][],
    rowid: number,
  ): ReadonlyMap<unknown, unknown> {
    const rowids = JSON.stringify(rows.map((values) => values[rowid]));
    const cells = this.read(columnQuery(selection, column), { rowids }, ALL_COLUMNS);
    // The statement selects these two.
    const known = cells as { readonly rowid: unknown; readonly value: unknown }[];
    return new Map(known.map(({ rowid, value }) => [rowid, value]));
  }

  #prepare(query: Query<unknown>, text: string): Prepared {
    const known = this.#prepared.get(text);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare<unknown[]>(text).raw(query.selection !== null);
    const names = statement.columns().map(({ name }) => name);
    const { selection } = query;
    const table = selection && {
      selection,
      Row: rowClass(selection, names, text === query.text),
      rowid: names.indexOf("rowid"),
    };
    const prepared = { statement, table };
    this.#prepared.set(text, prepared);
    return prepared;
  }
}
