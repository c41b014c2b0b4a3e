import Sqlite from "better-sqlite3";
import { messageOf, UserError } from "../errors";
import { turn } from "../turns";
import { NeededColumns } from "./needed-columns";
import { probeOf } from "./probe";
import type { Query, Values } from "./query";
import { type PreparedText, Reader, type StatementListener } from "./reader";
import { RecentRows } from "./recent-rows";

/** A read-only database. Every statement is prepared once. */
export interface Database {
  /** The build that is in the file: the same data gives the same revision. */
  readonly revision: string;
  /** How many items the longest list of each field has that is not served in pages, by `Type.field`. */
  readonly listSizes: ReadonlyMap<string, number>;
  /** All rows of a statement. They are read by their properties, and cannot be spread. */
  all<Row>(query: Query<Row>, values?: Values): Row[];
  /**
   * The rows of some keys, in no order; those that were read lately come from memory.
   *
   * @param query is given `key`, the first of the keys, and `keys`, a JSON array of all of them
   */
  keyed<Row>(query: Query<Row>, keys: readonly string[], keyOf: (row: Row) => string): Row[];
  /** The same database as an operation reads it: only the columns that it needs. */
  reading(needed: NeededColumns): Database;
  /** Calls back for each statement that runs, until the returned function is called. */
  listen(listener: StatementListener): () => void;
  /** Reads a row of each table. @throws when one cannot be read: the file is damaged */
  probe(): void;
  /** The statements that it has run by now, the last ones last. */
  prepared(): readonly PreparedText[];
  /**
   * Makes statements ready that another database has run, some at a time, so that none is made ready while
   * somebody waits for its rows.
   *
   * @throws UserError when the file has not the tables and columns of the other
   */
  warm(statements: readonly PreparedText[]): Promise<void>;
  /** Keeps the file open, also when it is closed meanwhile, until the returned function is called. */
  hold(): () => void;
  /** Closes the file, when nobody holds it any more. */
  close(): void;
}

/**
 * The data is some megabytes and lies in memory whole; of a larger file, 16 MB are cached, which bounds
 * what a scan of all of it, such as an export, adds to the process. Nothing is mapped: where a mapped
 * file is cut, the process ends.
 *
 * A file is never written to once it is built: the lock for reading, which others share, is kept, and
 * not taken anew for each statement (4 µs, as much as a small one takes).
 */
const READ_PRAGMAS = [
  "query_only = on",
  "mmap_size = 0",
  "cache_size = -16000",
  "temp_store = memory",
  "locking_mode = exclusive",
];

/** How a database is read. */
export interface ReadOptions {
  /** Whether rows that were read by key stay in memory; see `RecentRows`. */
  readonly remembersRows?: boolean;
}

/**
 * Opens a built database for reading.
 *
 * @throws UserError when the file is missing, unreadable or not a database of this project
 */
export function openDatabase(file: string, options: ReadOptions = {}): Database {
  const connection = connect(file);
  const reader = new Reader(connection, options.remembersRows === false ? null : new RecentRows());
  let probe: (() => void) | undefined;
  // The rows' type is the promise of whoever wrote the statement; see `query`.
  const readWith = (needed: NeededColumns): Pick<Database, "all" | "keyed"> => ({
    all: <Row>(query: Query<Row>, values: Values = {}) =>
      reader.read(query, values, needed) as Row[],
    keyed: <Row>(query: Query<Row>, keys: readonly string[], keyOf: (row: Row) => string) =>
      reader.readKeyed(query, keys, (row) => keyOf(row as Row), needed) as Row[],
  });
  const database: Database = {
    ...readHead(connection, file),
    ...readWith(new NeededColumns(null)),
    reading: (needed) => ({ ...database, ...readWith(needed) }),
    listen: (listener) => reader.listen(listener),
    prepared: () => reader.prepared(),
    warm: (statements) => warm(reader, statements, file),
    probe: () => {
      probe ??= probeOf(connection);
      probe();
    },
    ...closedWhenFree(() => connection.close()),
  };
  return database;
}

/** How many statements are prepared at a time: less than a millisecond. */
const WARMED_AT_ONCE = 5;

async function warm(
  reader: Reader,
  statements: readonly PreparedText[],
  file: string,
): Promise<void> {
  try {
    for (const [index, statement] of statements.entries()) {
      if (index % WARMED_AT_ONCE === 0) await turn();
      reader.prepare(statement);
    }
  } catch (error) {
    throw new UserError(
      `${file}: was built by another version of Kenesh (${messageOf(error)}); run \`npx kenesh build\` of this one`,
    );
  }
}

/** Closes something when it was told to and nobody holds it. */
function closedWhenFree(closeNow: () => void): Pick<Database, "hold" | "close"> {
  let holders = 0;
  let isClosing = false;
  const closeIfFree = () => {
    if (isClosing && holders === 0) closeNow();
  };
  return {
    hold() {
      holders += 1;
      let isHeld = true;
      return () => {
        if (isHeld) holders -= 1;
        isHeld = false;
        closeIfFree();
      };
    },
    close() {
      isClosing = true;
      closeIfFree();
    },
  };
}

/** The revision in a database file, or null when there is none that can be read. */
export function revisionOf(file: string): string | null {
  try {
    const database = openDatabase(file);
    database.close();
    return database.revision;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function connect(file: string): Sqlite.Database {
  try {
    const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
    for (const pragma of READ_PRAGMAS) connection.pragma(pragma);
    return connection;
  } catch (error) {
    throw unusable(file, error);
  }
}

function readHead(
  connection: Sqlite.Database,
  file: string,
): Pick<Database, "revision" | "listSizes"> {
  try {
    const row = connection.prepare("select revision from build").get() as { revision: string };
    return { revision: row.revision, listSizes: readListSizes(connection) };
  } catch (error) {
    connection.close();
    throw unusable(file, error);
  }
}

/** None in a database that was made without them, such as a test's. */
function readListSizes(connection: Sqlite.Database): ReadonlyMap<string, number> {
  const hasTable = connection
    .prepare("select 1 from sqlite_schema where name = 'list_sizes'")
    .get();
  if (hasTable === undefined) return new Map();
  const rows = connection.prepare("select field, longest from list_sizes").raw().all();
  return new Map(rows as [string, number][]);
}

function unusable(file: string, error: unknown): UserError {
  return new UserError(
    `${file}: cannot be read as a Kenesh database (${messageOf(error)}); run \`npx kenesh build\` to make it anew`,
  );
}
