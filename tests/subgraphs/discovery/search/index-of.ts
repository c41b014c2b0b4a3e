import Sqlite from "better-sqlite3";
import { buildSearchIndex } from "../../../../src/subgraphs/discovery/search/build";
import type { SearchableRecord } from "../../../../src/subgraphs/discovery/search/rows";
import {
  openSearch,
  type Search,
  type SearchRequest,
} from "../../../../src/subgraphs/discovery/search/search";

/** What a test says of a record; the rest does not matter to it. */
export type SomeRecord = Pick<SearchableRecord, "id" | "names"> & Partial<SearchableRecord>;

/** The search over a database in memory that holds only these records. */
export function searchOver(...records: readonly SomeRecord[]): Search {
  const db = new Sqlite(":memory:");
  buildSearchIndex(
    db,
    records.map((record) => ({ type: "Person", importance: 0, ...record })),
  );
  return openSearch(db);
}

/** A request for a first page, of all types unless it says otherwise. */
export function request(text: string, more: Partial<SearchRequest> = {}): SearchRequest {
  return { text, types: null, first: 20, after: null, ...more };
}
