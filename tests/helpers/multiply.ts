import { copyFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { sealFile } from "../../src/core/database/checksum";

/** Rows of a table to be repeated: each copy gets `.1`, `.2` … after these of its columns. */
interface Repeated {
  readonly table: string;
  readonly suffixed: readonly string[];
  readonly where?: string;
}

const SOURCES: readonly Repeated[] = [{ table: "sources", suffixed: ["id"] }];

/** A conference with its organizers and its main citation. */
const CONFERENCES: readonly Repeated[] = [
  { table: "conferences", suffixed: ["id"] },
  { table: "conference_organizers", suffixed: ["conference_id"] },
  { table: "citations", suffixed: ["entity_id"], where: "entity_type = 'Conference' and rank = 1" },
];

/** How many rows there shall be at least. */
export interface Sizes {
  readonly sources: number;
  readonly conferences: number;
}

/** Writes a database that is as another one, of the same revision, but has many more sources and conferences. */
export function multiply(from: string, to: string, { sources, conferences }: Sizes): void {
  copyFileSync(from, to);
  const db = new Sqlite(to);
  for (const pragma of ["journal_mode = off", "synchronous = off", "foreign_keys = off"])
    db.pragma(pragma);
  db.transaction(() => {
    repeat(db, SOURCES, sources);
    repeat(db, CONFERENCES, conferences);
  })();
  db.exec("analyze");
  db.close();
  sealFile(to);
}

function repeat(db: Sqlite.Database, tables: readonly Repeated[], rows: number): void {
  const [first] = tables;
  const there = Number(db.prepare(`select count(*) from ${first?.table}`).pluck().get());
  const copies = Math.ceil(rows / there) - 1;
  for (const { table, suffixed, where = "true" } of tables) {
    const names = db
      .prepare(`select name from pragma_table_info(?)`)
      .pluck()
      .all(table) as string[];
    const values = names.map((name) =>
      suffixed.includes(name) ? `${name} || '.' || copy` : `"${name}"`,
    );
    db.exec(`with recursive copies(copy) as (select 1 union all select copy + 1 from copies where copy < ${copies})
      insert into ${table} (${names.map((name) => `"${name}"`)})
      select ${values} from copies, (select * from ${table} where ${where}) where ${copies} > 0`);
  }
}
