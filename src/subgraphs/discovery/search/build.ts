import type { Database } from "better-sqlite3";
import {
  NEIGHBOUR_KEYS,
  type NeighbourKey,
  nameRows,
  neighbourRows,
  type SearchableRecord,
} from "./rows";
import { SEARCH_INDEXES, SEARCH_TABLES } from "./schema";

/** The words of all names, by key. */
type Vocabulary = Readonly<Record<NeighbourKey, Set<string>>>;

/**
 * Writes the search index of all records into a database that has none.
 *
 * The same records give the same rows, in whatever order they come.
 */
export function buildSearchIndex(db: Database, records: Iterable<SearchableRecord>): void {
  const sorted = [...records].sort(byImportance);
  db.transaction(() => {
    for (const statement of SEARCH_TABLES) db.exec(statement);
    const words = writeNames(db, sorted);
    writeNeighbours(db, words);
    for (const statement of SEARCH_INDEXES) db.exec(statement);
  })();
}

function byImportance(one: SearchableRecord, other: SearchableRecord): number {
  return other.importance - one.importance || (one.id < other.id ? -1 : 1);
}

/** Returns the words of the names. */
function writeNames(db: Database, records: readonly SearchableRecord[]): Vocabulary {
  const insert = db.prepare(
    `insert into search_names
      (node_id, type, text, lang, exact, folded, skeleton, whole, importance)
      values (:nodeId, :type, :text, :lang, :exact, :folded, :skeleton, :whole, :importance)`,
  );
  const words: Vocabulary = { folded: new Set(), skeleton: new Set() };
  for (const record of records) {
    for (const row of nameRows(record)) {
      insert.run(row);
      for (const key of NEIGHBOUR_KEYS)
        for (const word of row[key].split(" ")) words[key].add(word);
    }
  }
  return words;
}

function writeNeighbours(db: Database, words: Vocabulary): void {
  const insert = db.prepare(
    "insert into search_neighbours (key, left_over, word) values (:key, :leftOver, :word)",
  );
  for (const key of NEIGHBOUR_KEYS)
    for (const word of words[key]) for (const row of neighbourRows(key, word)) insert.run(row);
}
