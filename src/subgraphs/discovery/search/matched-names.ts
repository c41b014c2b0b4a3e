import { sql } from "drizzle-orm";
import type { Database } from "../../../core/database/database";
import { givenList, query } from "../../../core/database/query";
import type { RankedRecord } from "../../../core/search-index/ranking";
import { searchNames } from "../../../core/search-index/tables";
import type { Spelling } from "./records";

const namesById = query<Spelling & { readonly id: number }>(sql`
  select ${searchNames.id} as "id", ${searchNames.text} as "text", ${searchNames.lang} as "lang"
  from ${searchNames} where ${searchNames.id} in ${givenList("ids")}`);

/** The names by which records were found, by the ids of their rows. */
export function matchedNames(
  db: Database,
  records: readonly RankedRecord[],
): ReadonlyMap<number, Spelling> {
  const ids = JSON.stringify(records.map(({ nameId }) => nameId));
  return new Map(db.all(namesById, { ids }).map((name) => [name.id, name]));
}
