import { sql } from "drizzle-orm";
import { distance } from "fastest-levenshtein";
import type { Database } from "../database/database";
import { given, givenList, query } from "../database/query";
import { basesOf } from "../search-text/endings/bases";
import { foldedKey } from "../search-text/folded-key";
import { withinOneEdit, withOneLetterLess } from "../search-text/one-edit";
import {
  type Forms,
  type NearKeys,
  type SearchedWord,
  SHORTEST_MISSPELLING,
} from "../search-text/searched-word";
import { skeletonKey } from "../search-text/skeleton-key";
import { type NeighbourKey, searchNeighbours, VOCABULARY } from "./tables";

interface Word {
  readonly word: string;
}

/** The most words, under one key, that one word is taken for a misspelling of. */
const MAX_NEAR_WORDS = 50;
/** The most words that are looked at for it. */
const MAX_LOOKED_AT = 500;
/** Longer words are no names; what is left over of them would cost more than it finds. */
const LONGEST_MISSPELLING = 40;
/**
 * Of a word and its misspelling, the longer has this many letters at least: too many short words are
 * one letter away from each other.
 */
const LONGER = SHORTEST_MISSPELLING + 1;
/** Shorter stems are compared as they are written: too many sound alike. */
const SHORTEST_SOUNDING = 4;
/** In words from so many letters on, even two errors leave enough to recognise them. */
const TWICE_MISSPELT = 6;

const NONE: NearKeys = { folded: new Set(), skeleton: new Set() };

const { key, leftOver, word } = searchNeighbours;

const neighbours = query<Word>(sql`
  select distinct ${word} as "word" from ${searchNeighbours}
  where ${key} = ${given("key")} and ${leftOver} in ${givenList("leftOver")}
  order by 1 limit ${MAX_LOOKED_AT}`);

/** Every word is its own left-over, too. */
const beginningWith = query<Word>(sql`
  select ${word} as "word" from ${searchNeighbours}
  where ${key} = 'folded' and ${leftOver} >= ${given("beginning")}
    and ${leftOver} < ${given("beginning")} || char(0x10ffff) and ${leftOver} = ${word}
  limit ${MAX_LOOKED_AT}`);

const known = query<Word>(sql`
  select ${leftOver} as "word" from ${searchNeighbours}
  where ${key} = ${VOCABULARY} and ${leftOver} in ${givenList("words")}`);

/** What the words may be forms of: the words of the names, or along with them, of which each has an ending. */
export function baseKeys(db: Database, words: Iterable<SearchedWord>): Map<SearchedWord, NearKeys> {
  const bases = new Map<SearchedWord, NearKeys>();
  for (const word of words) {
    const [typed = ""] = word.exact.whole;
    if (typed.length > LONGEST_MISSPELLING) continue;
    bases.set(word, keysOfBases(basesOf(typed), word));
  }
  const all = [...bases.values()].flatMap(({ folded, skeleton }) => [...folded, ...skeleton]);
  const there = new Set(db.all(known, { words: JSON.stringify(all) }).map(({ word }) => word));
  const among = (keys: ReadonlySet<string>) => new Set([...keys].filter((one) => there.has(one)));
  return new Map(
    [...bases]
      .map(([word, { folded, skeleton }]): [SearchedWord, NearKeys] => [
        word,
        { folded: among(folded), skeleton: among(skeleton) },
      ])
      .filter(([, { folded, skeleton }]) => folded.size + skeleton.size > 0),
  );
}

function keysOfBases(bases: readonly string[], { folded, skeleton }: SearchedWord): NearKeys {
  const others = (keys: readonly string[], { whole }: Forms) =>
    new Set(keys.filter((one) => one !== "" && !whole.includes(one)));
  return {
    folded: others(bases.map(foldedKey), folded),
    skeleton: others(
      bases.filter(({ length }) => length >= SHORTEST_SOUNDING).map((base) => skeletonKey(base)),
      skeleton,
    ),
  };
}

/** What the words may be misspellings of; only those that may be one. */
export function nearKeys(db: Database, words: Iterable<SearchedWord>): Map<SearchedWord, NearKeys> {
  const near = new Map<SearchedWord, NearKeys>();
  for (const word of words) {
    const keys = misspeltWords(db, word);
    if (keys.folded.size + keys.skeleton.size > 0) near.set(word, keys);
  }
  return near;
}

/**
 * The words of the names that are one typing error away from a searched word, either as it is written
 * or as it sounds: an error can change more of a sound than one letter, and the other way round.
 */
export function misspeltWords(db: Database, { isFuzzy, folded, skeleton }: SearchedWord): NearKeys {
  if (!isFuzzy || folded.whole.some(({ length }) => length > LONGEST_MISSPELLING)) return NONE;
  const isLong = folded.whole.some(({ length }) => length >= LONGER);
  return {
    folded: oneAway(db, "folded", folded.whole, isLong),
    skeleton: oneAway(db, "skeleton", skeleton.whole, isLong),
  };
}

function oneAway(
  db: Database,
  key: NeighbourKey,
  typed: readonly string[],
  isLong: boolean,
): Set<string> {
  const leftOver = JSON.stringify(typed.flatMap(withOneLetterLess));
  const near = db
    .all(neighbours, { key, leftOver })
    .map(({ word }) => word)
    .filter((word) => isLong || word.length >= LONGER)
    .filter((word) => typed.some((one) => withinOneEdit(one, word)) && !typed.includes(word));
  return new Set(near.slice(0, MAX_NEAR_WORDS));
}

/**
 * The words of the names, without their marks, that begin like a searched word and differ from it in
 * two letters: too far to be found, near enough to ask.
 */
export function alikeWords(db: Database, { isFuzzy, folded }: SearchedWord): string[] {
  const [typed = ""] = folded.whole;
  if (!isFuzzy || typed.length < TWICE_MISSPELT) return [];
  return db
    .all(beginningWith, { beginning: typed.slice(0, typed.length / 2) })
    .map(({ word }) => word)
    .filter((word) => distance(typed, word) <= 2)
    .slice(0, MAX_NEAR_WORDS);
}
