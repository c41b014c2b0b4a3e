import Sqlite from "better-sqlite3";
import type { Collection } from "../collections/collections";
import type { RowPath } from "../query/row-path";
import { valueAt } from "../reading";
import { dayRangeOf } from "../table/day-range";
import type { CellType, Entry, Table } from "../table/table";
import { type ShapeColumn, shapeOf, type TableShape } from "./shape";
import { listName, quoted, sqlName } from "./sqlite-names";
import { viewsOf } from "./views";

/** A collection's rows, with the way that they were selected. */
export interface CollectionTable extends Table {
  readonly collection: Collection;
  readonly path: RowPath;
}

type ShapedTable = CollectionTable & { readonly shape: TableShape };

const SQL_TYPES: Record<CellType, string> = {
  text: "text",
  integer: "integer",
  number: "real",
  boolean: "integer",
  day: "text",
  partialDate: "text",
  json: "text",
};

/**
 * Writes collections into a new SQLite file: a table each, a table for each list in its rows, and a view
 * `<table>_readable` with names in place of ids and lists in one cell.
 *
 * @throws the signal's reason when it is aborted
 */
export async function writeSqlite(
  file: string,
  tables: readonly CollectionTable[],
  signal: AbortSignal,
): Promise<void> {
  const db = new Sqlite(file);
  try {
    // The file is thrown away when anything fails: no journal is needed to repair it.
    db.pragma("journal_mode = off");
    db.pragma("synchronous = off");
    db.pragma("foreign_keys = off"); // tables refer to each other in circles
    const shaped = tables.map((table) => ({ ...table, shape: shapeOf(table.path) }));
    for (const statement of shaped.flatMap(schemaOf)) db.exec(statement);
    db.exec("begin");
    for (const table of shaped) await writeTable(db, table, signal);
    db.exec("commit");
    for (const view of viewsOf(shaped)) db.exec(view);
    db.exec("analyze");
  } finally {
    db.close();
  }
}

async function writeTable(
  db: Sqlite.Database,
  { collection, shape, batches }: ShapedTable,
  signal: AbortSignal,
): Promise<void> {
  const name = sqlName(collection);
  const insert = inserter(db, name, shape.columns, []);
  const lists = shape.lists.map((list) => ({
    key: list.key,
    insert: inserter(db, listName(name, list), list.columns, ["owner_id", "position"]),
  }));
  for await (const entries of batches) {
    signal.throwIfAborted();
    for (const entry of entries) {
      insert(entry);
      for (const list of lists) insertList(list, entry);
    }
  }
}

function insertList(
  { key, insert }: { key: string; insert: (item: unknown, ...first: unknown[]) => void },
  entry: Entry,
): void {
  const items = entry[key];
  if (!Array.isArray(items)) return;
  for (const [index, item] of items.entries()) insert(item, entry.id, index + 1);
}

function schemaOf({ collection, shape: { columns, lists } }: ShapedTable): string[] {
  const name = sqlName(collection);
  return [
    `create table ${quoted(name)} (${columns.map(columnSql).join(", ")})`,
    ...columns.flatMap((column) => indexSql(name, column)),
    ...lists.flatMap((list) => {
      const own = listName(name, list);
      const owner = `owner_id text not null references ${quoted(name)} (id)`;
      const items = list.columns.map(columnSql).join(", ");
      return [
        `create table ${quoted(own)} (${owner}, position integer not null, ${items}, primary key (owner_id, position))`,
        ...list.columns.flatMap((column) => indexSql(own, column)),
      ];
    }),
  ];
}

function columnSql({ name, type, keys, refersTo }: ShapeColumn): string {
  const isKey = keys.length === 1 && name === "id" && refersTo === null;
  const target =
    refersTo === null || refersTo === "any" ? "" : ` references ${quoted(sqlName(refersTo))} (id)`;
  return `${quoted(name)} ${SQL_TYPES[type]}${isKey ? " primary key" : ""}${target}`;
}

function indexSql(table: string, { name, refersTo }: ShapeColumn): string[] {
  if (refersTo === null) return [];
  return [`create index ${quoted(`${table}_by_${name}`)} on ${quoted(table)} (${quoted(name)})`];
}

function inserter(
  db: Sqlite.Database,
  table: string,
  columns: readonly ShapeColumn[],
  first: readonly string[],
): (item: unknown, ...values: unknown[]) => void {
  const names = [...first, ...columns.map(({ name }) => name)].map(quoted);
  const statement = db.prepare(
    `insert into ${quoted(table)} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`,
  );
  return (item, ...values) => {
    statement.run(...values, ...columns.map((column) => sqlValue(column, item)));
  };
}

/** What SQLite stores: null, text, numbers; a boolean is 0 or 1, anything else JSON. */
function sqlValue({ keys, day }: ShapeColumn, item: unknown): string | number | null {
  const value = valueAt(item, keys);
  if (day !== null) return typeof value === "string" ? (dayRangeOf(value)?.[day] ?? null) : null;
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
}
