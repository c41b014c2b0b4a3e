import Sqlite from "better-sqlite3";

/** The database file, opened as Kenesh opens it. */
export function openDatabase(file) {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  for (const pragma of ["query_only = on", "mmap_size = 16777216", "cache_size = -16000"])
    db.pragma(pragma);
  return db;
}
