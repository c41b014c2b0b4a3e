import type Sqlite from "better-sqlite3";
import { LRUCache } from "lru-cache";
import { NeededColumns, noteRead } from "./needed-columns";
import { columnQuery, type Query, type Selection, type Values } from "./query";
import type { FoundRow, RecentRows } from "./recent-rows";
import { type Batch, type RowClass, rowClass } from "./row";

/** What was run, for those who count it. */
export type StatementListener = (text: string, rows: number) => void;

/** The most statements that are kept prepared; each takes some ten kilobytes. */
const MOST_PREPARED = 1_000;

/** A statement as it was prepared: of its columns, those that were needed. */
export interface PreparedText {
  readonly query: Query<unknown>;
  readonly text: string;
}

/** A prepared statement, and what its rows are when they are those of a table. */
interface Prepared extends PreparedText {
  /** Its number among all that this reader prepared. */
  readonly number: number;
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
  readonly #recent: RecentRows | null;
  readonly #listeners = new Set<StatementListener>();
  #preparedByNow = 0;

  /** @param recent null where every row is read anew */
  constructor(connection: Sqlite.Database, recent: RecentRows | null) {
    this.#connection = connection;
    this.#recent = recent;
  }

  /** All rows of a statement, with the columns that are needed. */
  read(query: Query<unknown>, values: Values, needed: NeededColumns): readonly object[] {
    const prepared = this.#prepare(query, needed.textOf(query));
    return this.#rowsOf(query, prepared, this.#run(query, prepared, values));
  }

  /**
   * The rows of some keys, in no order, with the columns that are needed. What was read lately is not
   * read again: the data of a file never changes.
   *
   * @param query is given `key`, the first of the keys, and `keys`, a JSON array of all of them
   */
  readKeyed(
    query: Query<unknown>,
    keys: readonly string[],
    keyOf: (row: object | undefined) => string,
    needed: NeededColumns,
  ): readonly object[] {
    const prepared = this.#prepare(query, needed.textOf(query));
    const { found, unread } = this.#recent?.find(prepared.number, keys) ?? {
      found: [],
      unread: keys,
    };
    const [key] = unread;
    if (key === undefined) return this.#rowsOf(query, prepared, found);
    const read = this.#run(query, prepared, { key, keys: JSON.stringify(unread) });
    const rows = this.#rowsOf(query, prepared, [...found, ...read]);
    for (const [index, row] of read.entries())
      this.#recent?.add(prepared.number, keyOf(rows[found.length + index]), row);
    return rows;
  }

  /** What it has prepared by now, the last used last. */
  prepared(): readonly PreparedText[] {
    return [...this.#prepared.values()].reverse();
  }

  /** @throws SqliteError when the database does not have the tables or columns of the statement */
  prepare({ query, text }: PreparedText): void {
    this.#prepare(query, text);
  }

  /** Calls back for each statement that runs, until the returned function is called. */
  listen(listener: StatementListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #run(query: Query<unknown>, { statement, text }: Prepared, values: Values): FoundRow[] {
    // Rows are objects, or arrays where the statement is raw.
    const found = statement.all(query.bind(values)) as FoundRow[];
    for (const listener of this.#listeners) listener(text, found.length);
    return found;
  }

  #rowsOf(
    query: Query<unknown>,
    { table }: Prepared,
    found: readonly FoundRow[],
  ): readonly object[] {
    if (table === null) return found;
    const { selection, Row, rowid } = table;
    const rows: object[] = [];
    const batch: Batch = {
      rows,
      onRead: (column) => noteRead(query, selection, column),
      readLater: (column) => {
        noteRead(query, selection, column);
        return this.#column(selection, column, found as unknown[][], rowid);
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
    this.#preparedByNow += 1;
    const names = statement.columns().map(({ name }) => name);
    const { selection } = query;
    const table = selection && {
      selection,
      Row: rowClass(selection, names, text === query.text),
      rowid: names.indexOf("rowid"),
    };
    const prepared = { number: this.#preparedByNow, query, text, statement, table };
    this.#prepared.set(text, prepared);
    return prepared;
  }
}
