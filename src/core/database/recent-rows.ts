import { LRUCache } from "lru-cache";

/** A row as SQLite gave it: its values in the order of the statement, or an object of them. */
export type FoundRow = readonly unknown[] | object;

/**
 * How many bytes of memory the rows may take, about: all that lists of entities lead to by id, and the names
 * that are searched.
 */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * The rows that were read last by a key, by statement and key.
 *
 * Conferences share their places, participations their people: a third of the rows of a nested answer
 * come by key. To find one here takes a tenth of what SQLite takes to read it.
 */
export class RecentRows {
  readonly #rows = new LRUCache<string, FoundRow>({ maxSize: MOST_BYTES, sizeCalculation: sizeOf });

  /** @param statement its number */
  find(statement: number, keys: readonly string[]): { found: FoundRow[]; unread: string[] } {
    const found: FoundRow[] = [];
    const unread: string[] = [];
    for (const key of keys) {
      const row = this.#rows.get(`${statement} ${key}`);
      if (row === undefined) unread.push(key);
      else found.push(row);
    }
    return { found, unread };
  }

  add(statement: number, key: string, row: FoundRow): void {
    this.#rows.set(`${statement} ${key}`, row);
  }
}

/** The entry, its key, the array of the row; each value, and its text. */
const BYTES_A_ROW = 250;
const BYTES_A_VALUE = 30;

function sizeOf(row: FoundRow): number {
  let size = BYTES_A_ROW;
  for (const value of Object.values(row)) {
    size += BYTES_A_VALUE;
    if (typeof value === "string") size += value.length;
  }
  return size;
}
