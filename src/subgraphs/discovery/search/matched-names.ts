import { sql } from "drizzle-orm";
import type { Database } from "../../../core/database/database";
import { givenList, query } from "../../../core/database/query";
import { excerptsOf } from "../../../core/search-index/find-texts";
import type { RankedRecord } from "../../../core/search-index/ranking";
import { searchNames } from "../../../core/search-index/tables";
import type { Spelling } from "./records";

const namesById = query<Spelling & { readonly id: number }>(sql`
  select ${searchNames.id} as "id", ${searchNames.text} as "text", ${searchNames.lang} as "lang"
  from ${searchNames} where ${searchNames.id} in ${givenList("ids")}`);

/** What matched: a name, or a part of a text with its words marked. */
type Matched = Spelling & { readonly excerpt: string | null };

/** The names and texts by which records were found, by the ids of the records. */
export function matched(
  db: Database,
  text: string,
  records: readonly RankedRecord[],
): ReadonlyMap<string, Matched> {
  const byText = records.filter(({ kind }) => kind === "text");
  const ids = records.filter(({ kind }) => kind !== "text").map(({ nameId }) => nameId);
  const names = new Map(
    db.all(namesById, { ids: JSON.stringify(ids) }).map((name) => [name.id, name]),
  );
  const excerpts = excerptsOf(
    db,
    text,
    byText.map(({ nameId }) => nameId),
  );
  return new Map(
    records.flatMap(({ id, kind, nameId }): [string, Matched][] => {
      const name = names.get(nameId);
      const excerpt = excerpts.get(nameId);
      if (kind !== "text") return name === undefined ? [] : [[id, { ...name, excerpt: null }]];
      if (excerpt === undefined) return [];
      return [[id, { text: excerpt.replaceAll("**", ""), lang: "en", excerpt }]];
    }),
  );
}
