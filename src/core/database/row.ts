import { LRUCache } from "lru-cache";
import { getOrInsert } from "../get-or-insert";
import type { Selection } from "./query";

/** What rows that were read together have in common. */
export interface Batch {
  rows: readonly object[];
  /** Is told of each column that is read, while it is being learned which ones are. */
  onRead(column: string): void;
  /** Reads a column that was not selected, of all rows, by their numbers. */
  readLater(column: string): ReadonlyMap<unknown, unknown>;
  /** The columns that were read later. */
  later?: Map<string, ReadonlyMap<unknown, unknown>>;
}

/**
 * A row: its values as they were read, and a property for each column.
 *
 * It is read property by property. It cannot be spread or listed, as what it has depends on what is
 * asked of it; as JSON it is its key and type.
 */
class Row {
  /** The place of each column among the values; none while it is learned which ones are read. */
  declare readonly $places?: ReadonlyMap<string, number>;

  constructor(
    readonly $values: readonly unknown[],
    readonly $batch: Batch,
  ) {}

  toJSON(): unknown {
    const { id, __typename } = this as { readonly id?: unknown; readonly __typename?: unknown };
    return { __typename, id };
  }
}

/** Makes a row of the values that SQLite gives. */
export type RowClass = new (values: readonly unknown[], batch: Batch) => object;

/** Of how many statements of one table the classes stay: those with the columns that are needed by now. */
const MOST_CLASSES = 100;

const classes = new WeakMap<Selection, LRUCache<string, RowClass>>();

/**
 * The class of the rows of a statement: the same for every database that it is prepared for, or what V8
 * has compiled for such rows would be compiled anew whenever the data is swapped.
 *
 * @param names what it selects, in this order: `rowid` and other columns
 * @param isLearning whether it selects everything, so that what is read shows what is needed
 */
export function rowClass(
  selection: Selection,
  names: readonly string[],
  isLearning: boolean,
): RowClass {
  const known = getOrInsert(
    classes,
    selection,
    () => new LRUCache<string, RowClass>({ max: MOST_CLASSES }),
  );
  const key = `${isLearning} ${names.join(" ")}`;
  return getOrInsert<string, RowClass>(known, key, () => newRowClass(selection, names, isLearning));
}

function newRowClass(
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
  if (!isLearning)
    Object.defineProperty(TableRow.prototype, "$places", {
      value: new Map(names.map((name, index) => [name, index])),
    });
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
    const { $batch, $values } = this;
    $batch.later ??= new Map();
    const column = $batch.later.get(name) ?? $batch.readLater(name);
    $batch.later.set(name, column);
    return column.get($values[rowid]);
  };
}

/** What a row was read together with, itself included; null where it is no table's row. */
export function batchOf(row: unknown): Pick<Batch, "rows"> | null {
  return row instanceof Row ? row.$batch : null;
}

/**
 * Reads a property of rows like this one without asking each of them for its class.
 *
 * @returns null where that cannot be: of what is no row, of columns that were not selected, while it
 *   is learned which ones are
 */
export function propertyReader(like: unknown, name: string): ((row: unknown) => unknown) | null {
  if (!(like instanceof Row)) return null;
  const places = like.$places;
  const index = places?.get(name);
  if (index === undefined) return null;
  return (row) =>
    row instanceof Row && row.$places === places
      ? row.$values[index]
      : (row as Readonly<Record<string, unknown>>)[name];
}

/**
 * Says which of the rows that were read together go on together: the page of each parent, without
 * the row beyond it that only told whether there is more.
 */
export function readTogether(rows: readonly object[]): void {
  const [first] = rows;
  if (first instanceof Row) first.$batch.rows = rows;
}
