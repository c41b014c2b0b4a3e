import { sql } from "drizzle-orm";
import { distance } from "fastest-levenshtein";
import type { Database } from "../database/database";
import { given, givenList, query } from "../database/query";
import { withinOneEdit, withOneLetterLess } from "../search-text/one-edit";
import type { SearchedWord } from "../search-text/searched-word";
import type { NearWord } from "./full-text-query";
import { type NeighbourKey, searchNeighbours } from "./tables";

/** The most words, under one key, that one word is taken for a misspelling of. */
const MAX_NEAR_WORDS = 50;
/** The most words that are looked at for it. */
const MAX_LOOKED_AT = 500;
/** Longer words are no names; what is left over of them would cost more than it finds. */
const LONGEST_MISSPELLING = 40;
/** In words from so many letters on, even two errors leave enough to recognise them. */
const TWICE_MISSPELT = 6;

const { key, leftOver, word } = searchNeighbours;

const neighbours = query<NearWord>(sql`
  select distinct ${key} as "key", ${word} as "word" from ${searchNeighbours}
  where ${key} = ${given("key")} and ${leftOver} in ${givenList("leftOver")}
  order by 2 limit ${MAX_LOOKED_AT}`);

/** Every word is its own left-over, too. */
const beginningWith = query<NearWord>(sql`
  select ${key} as "key", ${word} as "word" from ${searchNeighbours}
  where ${key} = 'folded' and ${leftOver} >= ${given("beginning")}
    and ${leftOver} < ${given("beginning")} || char(0x10ffff) and ${leftOver} = ${word}
  limit ${MAX_LOOKED_AT}`);

/** The words of the names that are one typing error away from a searched word. */
export function misspeltWords(db: Database, { isFuzzy, folded, skeleton }: SearchedWord) {
  return isFuzzy && folded.whole.every(({ length }) => length <= LONGEST_MISSPELLING)
    ? [...oneAway(db, "folded", folded.whole), ...oneAway(db, "skeleton", skeleton.whole)]
    : [];
}

function oneAway(db: Database, key: NeighbourKey, typed: readonly string[]): NearWord[] {
  const leftOver = JSON.stringify(typed.flatMap(withOneLetterLess));
  return db
    .all(neighbours, { key, leftOver })
    .filter(({ word }) => typed.some((one) => withinOneEdit(one, word)))
    .slice(0, MAX_NEAR_WORDS);
}

/**
 * The words of the names that begin like a searched word and differ from it in two letters: too far
 * to be found, near enough to ask.
 */
export function alikeWords(db: Database, { isFuzzy, folded }: SearchedWord): NearWord[] {
  const [typed = ""] = folded.whole;
  if (!isFuzzy || typed.length < TWICE_MISSPELT) return [];
  return db
    .all(beginningWith, { beginning: typed.slice(0, typed.length / 2) })
    .filter(({ word }) => distance(typed, word) <= 2)
    .slice(0, MAX_NEAR_WORDS);
}
