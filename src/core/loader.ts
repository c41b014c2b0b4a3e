import { setImmediate } from "node:timers/promises";
import DataLoader from "dataloader";
import { batchOf } from "./database/row";
import { getOrInsert } from "./get-or-insert";

/** A value, or the promise of one. */
export type Eventual<Value> = Value | Promise<Value>;

/** Goes on with a value as soon as it is there: at once where it is no promise. */
export function whenThere<Value, Next>(
  value: Eventual<Value>,
  next: (value: Value) => Next,
): Eventual<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Reads the values of keys, and tells each with its key; keys without a value may be left out. */
type Read<Value> = (keys: readonly string[], tell: Tell<Value>) => void;
export type Tell<Value> = (key: string, value: Value) => void;

/** What is read of the keys that the rows of a batch have in one column. */
interface Followed {
  /** The rows whose keys were read, from the first on. */
  rows: number;
}

/** Loads values by key, many at a time; each is read once for each request. */
export class Loader<Value> extends DataLoader<string, Value> {
  readonly #found = new Map<string, Value>();
  readonly #requested = new Set<string>();
  readonly #read: Read<Value>;
  readonly #none: Value;
  readonly #atOnce: number;
  readonly #followed = new Map<object, Map<string, Followed>>();

  /**
   * @param none the value of keys that have none
   * @param atOnce how many keys one statement may be for: nothing else happens while it runs
   */
  constructor(read: Read<Value>, none: Value, atOnce: number) {
    super(async (keys) => {
      for (let from = 0; from < keys.length; from += atOnce) {
        if (from > 0) await setImmediate();
        this.loadNow(keys.slice(from, from + atOnce));
      }
      return keys.map((key) => this.found(key));
    });
    this.#read = read;
    this.#none = none;
    this.#atOnce = atOnce;
  }

  /**
   * The value of the key that a row has in a column.
   *
   * It comes at once, read with those of the rows that were read together with this one and come
   * after it: one statement for many, and no promise for each row. Where the row is no table's, it
   * comes with what else is asked for.
   */
  of<Column extends string>(
    row: Readonly<Record<Column, string | null>>,
    column: Column,
  ): Eventual<Value> {
    const key = row[column];
    if (key === null) return this.#none;
    if (!this.#requested.has(key)) {
      const batch = batchOf(row);
      if (batch === null) return this.load(key);
      this.#follow(batch, column);
      // A row far ahead of those that were followed, where the ones between were not asked for.
      if (!this.#requested.has(key)) this.loadNow([key]);
    }
    return this.found(key);
  }

  /** Reads the values of all these keys at once, so that `found` has them. */
  loadNow(keys: readonly string[]): void {
    const unread = keys.filter((key) => !this.#requested.has(key) && this.#requested.add(key));
    if (unread.length === 0) return;
    this.#read(unread, (key, value) => this.#found.set(key, value));
  }

  /** The value of one key, read at once: for what is asked for once in an operation. */
  one(key: string): Value {
    this.loadNow([key]);
    return this.found(key);
  }

  /** The value of a key that was read. */
  found(key: string): Value {
    return this.#found.get(key) ?? this.#none;
  }

  /** Reads the keys of the next rows of a batch. */
  #follow<Column extends string>(batch: { readonly rows: readonly object[] }, column: Column) {
    const columns = getOrInsert(this.#followed, batch, () => new Map());
    const followed = getOrInsert(columns, column, () => ({ rows: 0 }));
    const keys = new Set<string>();
    // Rows that were read together have the same columns.
    const rows = batch.rows as readonly Readonly<Record<Column, string | null>>[];
    while (followed.rows < rows.length && keys.size < this.#atOnce) {
      const key = rows[followed.rows]?.[column];
      followed.rows += 1;
      if (key != null && !this.#requested.has(key)) keys.add(key);
    }
    this.loadNow([...keys]);
  }
}
