import { sql } from "drizzle-orm";
import type { Database } from "../../../core/database/database";
import { given, query } from "../../../core/database/query";
import { fullTextQuery, KEY_COLUMNS } from "../../../core/search-index/full-text-query";
import { alikeWords, nearWords } from "../../../core/search-index/near-words";
import { searchIndex, searchNames } from "../../../core/search-index/tables";
import type { SearchedWord } from "../../../core/search-text/searched-word";
import { MAX_SEARCH_LENGTH } from "../../../core/search-text/words";

/** The most names that are looked at for one word, the most important first. */
const MAX_NAMES = 200;
/** The most words that are looked at. */
const MAX_WORDS = 10;

interface Name {
  readonly id: number;
  readonly nodeId: string;
  readonly text: string;
  readonly folded: string;
}

/** What is suggested has to be short enough to be searched for. */
const names = query<Name>(sql`
  select ${searchNames.id} as "id", ${searchNames.nodeId} as "nodeId", ${searchNames.text} as "text",
    ${searchNames.folded} as "folded"
  from ${searchIndex} cross join ${searchNames} on ${searchNames.id} = ${searchIndex}.rowid
  where ${searchIndex} match ${given("match")} and length(${searchNames.text}) <= ${MAX_SEARCH_LENGTH}
  order by ${searchIndex}.rowid limit ${MAX_NAMES}`);

/**
 * A name for words that find nothing together; null when there is none.
 *
 * The name suggested has some of the words, or words that look like them. A word that few records
 * have says more than one that many have, and a short name with it is likelier meant than a long one:
 * of "Professor Tokayev", it is Tokayev who is suggested and no university.
 */
export function didYouMean(db: Database, words: readonly SearchedWord[]): string | null {
  const weights = new Map<Name["id"], Weighed>();
  const needed = words.filter(({ isSmall }) => !isSmall);
  for (const word of [...new Set(needed)].slice(0, MAX_WORDS)) {
    const found = namesWith(db, word);
    const records = new Set(found.map(({ nodeId }) => nodeId)).size;
    for (const name of found) {
      const before = weights.get(name.id)?.weight ?? 0;
      const share = 1 / name.folded.split(" ").length;
      weights.set(name.id, { name, weight: before + share / records });
    }
  }
  return heaviest([...weights.values()])?.text ?? null;
}

function namesWith(db: Database, word: SearchedWord): Name[] {
  const misspelt = nearWords(db, [word]).misspelt.get(word);
  const folded = new Set([...(misspelt?.folded ?? []), ...alikeWords(db, word)]);
  const near = new Map([[word, { folded, skeleton: misspelt?.skeleton ?? new Set<string>() }]]);
  return db.all(names, { match: fullTextQuery({ words: [word], columns: KEY_COLUMNS, near }) });
}

interface Weighed {
  readonly name: Name;
  readonly weight: number;
}

/** Among equals, the name of the most important record. */
function heaviest(names: readonly Weighed[]): Name | undefined {
  const heavierFirst = (one: Weighed, other: Weighed) =>
    other.weight - one.weight || one.name.id - other.name.id;
  return [...names].sort(heavierFirst)[0]?.name;
}
