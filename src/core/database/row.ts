import type { Selection } from "./query";

/** What rows that were read together have in common. */
export interface Batch {
  rows: readonly object[];
  /** What is kept with them, for as long as they are. */
  readonly kept: Map<unknown, unknown>;
  /** Is told of each column that is read, while it is being learned which ones are. */
  onRead(column: string): void;
  /** Reads a column that was not selected, by the row's number. */
  readLater(rowid: number, column: string): unknown;
}

/**
 * A row: its values as they were read, and a property for each column.
 *
 * It is read property by property. It cannot be spread or listed, as what it has depends on what is
 * asked of it.
 */
class Row {
  /** Columns that were read later. GraphQL has no names with `$`. */
  $later: Map<string, unknown> | null = null;

  constructor(
    readonly $values: readonly unknown[],
    readonly $batch: Batch,
  ) {}
}

/** Makes a row of the values that SQLite gives. */
export type RowClass = new (values: readonly unknown[], batch: Batch) => object;

/**
 * The class of the rows of a statement.
 *
 * @param names what it selects, in this order: `rowid` and other columns
 * @param isLearning whether it selects everything, so that what is read shows what is needed
 */
export function rowClass(
  { typename, columns }: Selection,
  names: readonly string[],
  isLearning: boolean,
): RowClass {
  class TableRow extends Row {}
  const property = (name: string, get: (this: Row) => unknown) =>
    Object.defineProperty(TableRow.prototype, name, { get });

  if (typename !== null)
    Object.defineProperty(TableRow.prototype, "__typename", { value: typename });
  for (const [index, name] of names.entries())
    property(name, isLearning && columns.has(name) ? watched(index, name) : selected(index));
  for (const name of columns.keys())
    if (!names.includes(name)) property(name, later(names.indexOf("rowid"), name));
  return TableRow;
}

function selected(index: number) {
  return function (this: Row): unknown {
    return this.$values[index];
  };
}

function watched(index: number, name: string) {
  return function (this: Row): unknown {
    this.$batch.onRead(name);
    return this.$values[index];
  };
}

function later(rowid: number, name: string) {
  return function (this: Row): unknown {
    this.$later ??= new Map();
    if (!this.$later.has(name))
      this.$later.set(name, this.$batch.readLater(Number(this.$values[rowid]), name));
    return this.$later.get(name);
  };
}

/** What a row was read together with, itself included; null where it is no table's row. */
export function batchOf(row: unknown): Pick<Batch, "rows" | "kept"> | null {
  return row instanceof Row ? row.$batch : null;
}

/**
 * Says which of the rows that were read together go on together: the page of each parent, without
 * the row beyond it that only told whether there is more.
 */
export function readTogether(rows: readonly object[]): void {
  const [first] = rows;
  if (first instanceof Row) first.$batch.rows = rows;
}
