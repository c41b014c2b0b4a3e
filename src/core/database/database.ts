import Sqlite from "better-sqlite3";
import { UserError } from "../errors";
import type { Query, Values } from "./query";

/** What was run, for those who count it. */
export type StatementListener = (text: string, rows: number) => void;

/** A read-only database. Every statement is prepared once. */
export interface Database {
  /** The build that is in the file: the same data gives the same revision. */
  readonly revision: string;
  /** All rows of a statement. */
  all<Row>(query: Query<Row>, values?: Values): Row[];
  /** Calls back for each statement that runs, until the returned function is called. */
  listen(listener: StatementListener): () => void;
  close(): void;
}

const READ_PRAGMAS = [
  "query_only = on",
  "mmap_size = 268435456",
  "cache_size = -64000",
  "temp_store = memory",
];

/**
 * Opens a built database for reading.
 *
 * @throws UserError when the file is missing, unreadable or not a database of this project
 */
export function openDatabase(file: string): Database {
  const connection = connect(file);
  const prepared = new Map<Query<unknown>, Sqlite.Statement<unknown[]>>();
  const listeners = new Set<StatementListener>();

  const statementOf = (query: Query<unknown>) => {
    const known = prepared.get(query);
    if (known !== undefined) return known;
    const statement = connection.prepare<unknown[]>(query.text);
    prepared.set(query, statement);
    return statement;
  };

  return {
    revision: readRevision(connection, file),
    all<Row>(query: Query<Row>, values: Values = {}): Row[] {
      // The rows' type is the promise of whoever wrote the statement; see `query`.
      const rows = statementOf(query).all(query.bind(values)) as Row[];
      for (const listener of listeners) listener(query.text, rows.length);
      return rows;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => connection.close(),
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

function readRevision(connection: Sqlite.Database, file: string): string {
  try {
    const row = connection.prepare("select revision from build").get() as { revision: string };
    return row.revision;
  } catch (error) {
    connection.close();
    throw unusable(file, error);
  }
}

function unusable(file: string, error: unknown): UserError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError(
    `${file}: cannot be read as a Kenesh database (${reason}); run \`npx kenesh build\` to make it anew`,
  );
}
