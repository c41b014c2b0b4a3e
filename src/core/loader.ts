import DataLoader from "dataloader";
import { batchOf } from "./database/row";
import { keptIn } from "./kept";

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

/** Loads values by key, many at a time; each is read once for each request. */
export class Loader<Value> extends DataLoader<string, Value> {
  readonly #found = new Map<string, Value>();
  readonly #asked = new Set<string>();
  readonly #read: Read<Value>;
  readonly #none: Value;
  /** The columns of batches of rows whose keys were read. */
  readonly #followed = new Map<object, Set<string>>();

  /** @param none the value of keys that have none */
  constructor(read: Read<Value>, none: Value) {
    super(async (keys) => {
      this.loadNow(keys);
      return keys.map((key) => this.found(key));
    });
    this.#read = read;
    this.#none = none;
  }

  /**
   * The value of the key that a row has in a column.
   *
   * It comes at once, read with those of all rows that were read together with this one: one
   * statement, and no promise for each row. Where the row is no table's, it comes with what else is
   * asked for.
   */
  of<Column extends string>(
    row: Readonly<Record<Column, string | null>>,
    column: Column,
  ): Eventual<Value> {
    const key = row[column];
    if (key === null) return this.#none;
    const batch = batchOf(row);
    if (batch === null) return this.load(key);
    const followed = keptIn(this.#followed, batch, () => new Set());
    if (!followed.has(column)) {
      followed.add(column);
      // Rows that were read together have the same columns.
      const keys = (batch.rows as (typeof row)[]).map((other) => other[column]);
      this.loadNow(keys.filter((other) => other !== null));
    }
    return this.found(key);
  }

  /** Reads the values of all these keys at once, so that `found` has them. */
  loadNow(keys: readonly string[]): void {
    const unread = keys.filter((key) => !this.#asked.has(key) && this.#asked.add(key));
    if (unread.length === 0) return;
    this.#read(unread, (key, value) => this.#found.set(key, value));
  }

  /** The value of a key that was read. */
  found(key: string): Value {
    return this.#found.get(key) ?? this.#none;
  }
}
