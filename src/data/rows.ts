import type { Table } from "drizzle-orm";
import type { Sink } from "../core/records/collection";

/** Rows by table, in the order in which tables are first written. */
export type Rows = Map<Table, Record<string, unknown>[]>;

/** Puts rows into the lists of their tables. */
export function inserterInto(rows: Rows): Sink["insert"] {
  return (table, row) => {
    const written = rows.get(table);
    if (written === undefined) rows.set(table, [row]);
    else written.push(row);
  };
}
