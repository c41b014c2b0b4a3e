import { afterAll } from "@jest/globals";
import type { Database } from "../../src/core/database/database";
import type { Names } from "../../src/core/names";
import { findRecords } from "../../src/core/search-index/find";
import { inserterInto, type Rows } from "../../src/data/rows";
import { writeSearch } from "../../src/subgraphs/discovery/search/build";
import type { SearchableRecord } from "../../src/subgraphs/discovery/search/records";
import { seededDatabase } from "./graph";

/** What a test says of a record; the rest does not matter to it. */
export interface SomeRecord {
  readonly id: string;
  readonly names: Names;
  /** A person unless it says otherwise. */
  readonly type?: string;
  readonly also?: readonly string[];
  readonly along?: readonly string[];
  readonly namedAlong?: readonly string[];
  readonly importance?: number;
}

const unnamed = (text: string) => ({ text, lang: null });

/** The record as a build makes it. */
export function searchable(record: SomeRecord): SearchableRecord {
  const {
    id,
    names,
    type = "Person",
    also = [],
    along = [],
    namedAlong = [],
    importance = 0,
  } = record;
  const named = Object.entries(names).map(([lang, text]) => ({ lang, text }));
  return {
    ...{ id, type, importance },
    spellings: [...named, ...also.map(unnamed)],
    namedAlong,
    along: along.map(unnamed),
  };
}

const opened: (() => void)[] = [];
afterAll(() => {
  for (const close of opened) close();
});

/** A database in which only these records can be found, open until the tests of the file are done. */
export function searchOver(...records: readonly SomeRecord[]): Database {
  const rows: Rows = new Map();
  writeSearch(records.map(searchable), inserterInto(rows));
  const { db, close } = seededDatabase([...rows].map(([table, rows]) => ({ table, rows })));
  opened.push(close);
  return db;
}

/** The ids of what a text finds, the best first. */
export function idsFound(db: Database, text: string, types: readonly string[] | null = null) {
  return findRecords(db, text, types).records.map(({ id }) => id);
}
