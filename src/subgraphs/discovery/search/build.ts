import type { Sink } from "../../../core/records/collection";
import {
  NEIGHBOUR_KEYS,
  searchNames,
  searchNeighbours,
  VOCABULARY,
} from "../../../core/search-index/tables";
import type { SearchableRecord } from "./records";
import { nameRows, neighbourRows } from "./rows";

/**
 * Writes what can be found. The same records give the same rows, in whatever order they come.
 *
 * The full-text index is filled from these rows when all tables are written.
 */
export function writeSearch(records: readonly SearchableRecord[], insert: Sink["insert"]): void {
  const rows = [...records].sort(byImportance).flatMap(nameRows);
  for (const [index, row] of rows.entries()) insert(searchNames, { ...row, id: index + 1 });
  for (const key of NEIGHBOUR_KEYS) {
    const words = new Set(rows.flatMap((row) => row[key].split(" ")));
    for (const word of words)
      for (const row of neighbourRows(key, word)) insert(searchNeighbours, row);
  }
  const vocabulary = new Set(
    rows.flatMap(({ folded, skeleton, along }) => [
      ...[folded, skeleton, along].flatMap((keys) => keys.split(" ")),
    ]),
  );
  for (const word of vocabulary)
    insert(searchNeighbours, { key: VOCABULARY, leftOver: word, word });
}

function byImportance(one: SearchableRecord, other: SearchableRecord): number {
  return other.importance - one.importance || (one.id < other.id ? -1 : 1);
}
