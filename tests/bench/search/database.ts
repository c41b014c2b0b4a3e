import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../../../src/core/database/database";
import { inserterInto, type Rows } from "../../../src/data/rows";
import { writeDatabase } from "../../../src/data/write";
import { writeSearch } from "../../../src/subgraphs/discovery/search/build";
import type { SearchableRecord } from "../../../src/subgraphs/discovery/search/records";
import { build } from "../../../src/subgraphs/discovery/tables";

const MIGRATIONS = join(__dirname, "..", "..", "..", "migrations");

/** A database in which only these records can be found; it is gone when the program ends. */
export function databaseOf(records: readonly SearchableRecord[]): Database {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-search-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  const file = join(folder, "search.db");
  const rows: Rows = new Map([[build, [{ revision: "bench", builtAt: "2026-01-01T00:00:00Z" }]]]);
  writeSearch(records, inserterInto(rows));
  writeDatabase(file, MIGRATIONS, rows);
  return openDatabase(file);
}
