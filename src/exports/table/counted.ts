import type { Entry, Table } from "./table";

/** Told after each batch how many rows there are by then, of all tables together. */
export type RowListener = (rows: number) => void;

/** The same tables, of which somebody hears while they are read. */
export function counted<T extends Table>(tables: readonly T[], onRows: RowListener): T[] {
  let rows = 0;
  async function* count(batches: Table["batches"]): AsyncGenerator<readonly Entry[]> {
    for await (const entries of batches) {
      yield entries;
      rows += entries.length;
      onRows(rows);
    }
  }
  return tables.map((table) => ({ ...table, batches: count(table.batches) }));
}
