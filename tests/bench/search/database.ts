import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../../../src/core/database/database";
import type { ConnectedEntity } from "../../../src/core/records/collection";
import { inserterInto, type Rows } from "../../../src/data/rows";
import { writeDatabase } from "../../../src/data/write";
import { writeSearch } from "../../../src/subgraphs/discovery/search/build";
import type { SearchableRecord } from "../../../src/subgraphs/discovery/search/records";
import { writeTexts } from "../../../src/subgraphs/discovery/search/texts";
import { build } from "../../../src/subgraphs/discovery/tables";

/** What is searched: records by their names, entities by what is said of them. */
export interface Searched {
  readonly records: readonly SearchableRecord[];
  readonly entities: readonly ConnectedEntity[];
}

const MIGRATIONS = join(__dirname, "..", "..", "..", "migrations");

/** A database in which only this can be found; it is gone when the program ends. */
export function databaseOf({ records, entities }: Searched): Database {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-search-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  const file = join(folder, "search.db");
  const rows: Rows = new Map([[build, [{ revision: "bench", builtAt: "2026-01-01T00:00:00Z" }]]]);
  writeSearch(records, inserterInto(rows));
  writeTexts(entities, inserterInto(rows));
  writeDatabase(file, MIGRATIONS, rows);
  return openDatabase(file);
}
