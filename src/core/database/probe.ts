import type Sqlite from "better-sqlite3";

/** Of what SQLite tells of a table (https://www.sqlite.org/pragma.html#pragma_table_list). */
interface TableInfo {
  readonly name: string;
  readonly type: "table" | "shadow" | "virtual" | "view";
  /** 1 for a table without row numbers. */
  readonly wr: 0 | 1;
}

/**
 * Reads a row of each table, another one each time, so that what a database can no longer give is
 * known before somebody asks for it.
 *
 * @returns what reads them; it throws SQLite's error
 */
export function probeOf(connection: Sqlite.Database): () => void {
  const tables = connection.prepare<[], TableInfo>("pragma table_list").all();
  const statements = tables
    .filter(({ type }) => type === "table" || type === "shadow")
    .map(({ name, wr }) => connection.prepare(wr === 1 ? anyRow(name) : randomRow(name)));
  return () => {
    for (const statement of statements) statement.get();
  };
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const anyRow = (table: string) => `select * from ${quoted(table)} limit 1`;

const randomRow = (table: string) =>
  `select * from ${quoted(table)} where rowid >= abs(random() % (1 + (select max(rowid) from ${quoted(table)}))) limit 1`;
