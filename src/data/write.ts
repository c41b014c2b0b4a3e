import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { getTableColumns, getTableName, sql, type Table } from "drizzle-orm";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { nameRanks } from "../core/collation";
import { sealFile } from "../core/database/checksum";
import { pointTo, removeFormer, revisionFile } from "../core/database/revision-files";
import { UserError } from "../core/errors";
import { rankedColumns, rankRows, ranksOf, withRanks } from "./name-ranks";

/** The rows of a table, in the order in which they are written. */
export interface RowSource extends Iterable<Record<string, unknown>> {
  readonly length: number;
}

/** Rows by table, in the order in which tables are written. */
type TableRows = ReadonlyMap<Table, RowSource>;

/** Called after each row: how many are written, of how many. */
export type Progress = (written: number, total: number) => void;

/** Measures the longest list of each field in a database that is written but not yet in its place. */
export type MeasureLists = (file: string) => Promise<ReadonlyMap<string, number>>;

/**
 * Writes a database whole or not at all: into a temporary file beside it, in one transaction,
 * checked and synced, then renamed. Whoever has the old file open goes on reading it.
 *
 * @throws UserError when the file cannot be written
 */
export function writeDatabase(
  file: string,
  migrationsFolder: string,
  rows: TableRows,
  progress: Progress = () => {},
): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    prepare(file, temporary, migrationsFolder, rows, progress);
    publish(temporary, file);
  } catch (error) {
    throw undone(file, temporary, error);
  }
}

/** The same, with the sizes of its lists in it. */
export async function writeMeasuredDatabase(
  file: string,
  migrationsFolder: string,
  rows: TableRows,
  measure: MeasureLists,
  progress: Progress = () => {},
): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    prepare(file, temporary, migrationsFolder, rows, progress);
    insertListSizes(temporary, await measure(temporary));
    publish(temporary, file);
  } catch (error) {
    throw undone(file, temporary, error);
  }
}

function prepare(
  file: string,
  temporary: string,
  migrationsFolder: string,
  rows: TableRows,
  progress: Progress,
): void {
  mkdirSync(dirname(file), { recursive: true });
  removeLeftovers(file);
  fill(temporary, migrationsFolder, rows, progress);
}

function publish(temporary: string, file: string): void {
  sealFile(temporary);
  sync(temporary);
  renameSync(temporary, file);
  sync(dirname(file));
}

/** Removes what was written; gives the error to throw. */
function undone(file: string, temporary: string, error: unknown): unknown {
  if (existsSync(temporary)) rmSync(temporary);
  if (error instanceof Sqlite.SqliteError && error.code === "SQLITE_ERROR")
    return new UserError(
      `${file}: the tables are not those of the code (${error.message}); run \`npm run generate\``,
    );
  return unwritten(file, error);
}

function insertListSizes(file: string, sizes: ReadonlyMap<string, number>): void {
  const connection = new Sqlite(file);
  try {
    connection.pragma("journal_mode = off");
    const insert = connection.prepare("insert into list_sizes (field, longest) values (?, ?)");
    connection.transaction(() => {
      for (const size of sizes) insert.run(...size);
    })();
  } finally {
    connection.close();
  }
}

/**
 * Writes the database of a revision to a file of its own beside another one, which leads to it from then
 * on, whole and at once. Of former revisions, only the last one stays.
 *
 * @throws UserError when one of the files cannot be written
 */
export async function writeRevision(
  file: string,
  revision: string,
  write: (target: string) => Promise<void>,
): Promise<void> {
  const target = revisionFile(file, revision);
  await write(target);
  try {
    pointTo(file, target);
    sync(dirname(file));
    removeFormer(file);
  } catch (error) {
    throw unwritten(file, error);
  }
}

function unwritten(file: string, error: unknown): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  return new UserError(
    `${file}: cannot be written (${error.message}); is there room, may you write here?`,
  );
}

function fill(file: string, migrationsFolder: string, rows: TableRows, progress: Progress): void {
  const connection = new Sqlite(file);
  try {
    // The file is thrown away when anything fails: no journal is needed to repair it.
    connection.pragma("journal_mode = off");
    connection.pragma("synchronous = off");
    const db = drizzle(connection, { casing: "snake_case" });
    migrate(db, { migrationsFolder });
    connection.transaction(() => insertAll(db, rows, progress))();
    fillFullTextIndexes(connection);
    connection.exec("analyze");
    const verdict = connection.pragma("integrity_check", { simple: true });
    const dangling = connection.pragma("foreign_key_check");
    if (verdict !== "ok") throw new UserError(`the new database is damaged: ${String(verdict)}`);
    if (Array.isArray(dangling) && dangling.length > 0)
      throw new UserError(`the new database has dangling rows: ${JSON.stringify(dangling[0])}`);
  } finally {
    connection.close();
  }
}

function insertAll(db: BetterSQLite3Database, rows: TableRows, progress: Progress): void {
  const total = [...rows.values()].reduce((sum, { length }) => sum + length, 0);
  const ranks = ranksOf(rows);
  const insertRank = insertInto(db, nameRanks);
  for (const row of rankRows(ranks)) insertRank(row);
  let written = 0;
  for (const [table, tableRows] of rows) {
    const insert = insertInto(db, table);
    const ranked = rankedColumns(table);
    for (const row of tableRows) {
      insert(withRanks(ranked, ranks, row));
      progress(++written, total);
    }
  }
}

function insertInto(db: BetterSQLite3Database, table: Table) {
  const columns = getTableColumns(table);
  const keys = Object.keys(columns);
  const values = Object.fromEntries(keys.map((key) => [key, sql.placeholder(key)]));
  // Every table here is made by `sqliteTable`; `Sink` only knows the general type.
  const statement = db
    .insert(table as SQLiteTable)
    .values(values)
    .prepare();
  return (row: Record<string, unknown>) => {
    try {
      statement.run(
        Object.fromEntries(keys.map((key) => [key, row[key] ?? columns[key]?.default ?? null])),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UserError(`${getTableName(table)}: ${reason} (${JSON.stringify(row)})`);
    }
  };
}

/**
 * Fills every full-text index from the table that it is an index of, and merges it to one segment:
 * questions to many segments cost several times as much
 * (https://www.sqlite.org/fts5.html#the_rebuild_command).
 */
function fillFullTextIndexes(connection: Sqlite.Database): void {
  const indexes = connection
    .prepare<[], string>("select name from sqlite_schema where sql like '% using fts5(%'")
    .pluck()
    .all();
  for (const name of indexes)
    for (const command of ["rebuild", "optimize"])
      connection.prepare(`insert into "${name}" ("${name}") values (?)`).run(command);
}

/** Makes what is written to a file or a folder survive a loss of power. */
function sync(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Removes the temporary files of builds that were killed, whatever their revision was. */
function removeLeftovers(file: string): void {
  const stem = basename(file, extname(file)).replace(/-[0-9a-f]{64}$/, "");
  const end = /^(?:-[0-9a-f]{64})?\.[^.]+\.(\d+)\.tmp(?:-journal)?$/;
  for (const entry of readdirSync(dirname(file))) {
    const [, pid] = entry.startsWith(stem) ? (end.exec(entry.slice(stem.length)) ?? []) : [];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(dirname(file), entry), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
