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

/** A word that the index has, by the key under which it was looked for. */
interface KnownWord extends Word {
  readonly key: NeighbourKey | typeof VOCABULARY;
}

/** What words may be besides what they are written as; only those that may be anything else. */
export interface NearWords {
  /** What they may be forms of. */
  readonly bases: ReadonlyMap<SearchedWord, NearKeys>;
  /** What they may be misspellings of. */
  readonly misspelt: ReadonlyMap<SearchedWord, NearKeys>;
}

/** The most words, under one key, that one word is taken for a misspelling of. */
const MAX_NEAR_WORDS = 50;
/** The most words that are looked at for it, and for all words of a text. */
const MAX_LOOKED_AT = 500;
const MAX_LOOKED_AT_IN_ALL = 1_000;
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

const { key, leftOver, word } = searchNeighbours;

const leavingOver = (of: NeighbourKey) => sql`
  select * from (select distinct ${key} as "key", ${word} as "word" from ${searchNeighbours}
    where ${key} = ${of} and ${leftOver} in ${givenList(of)} order by 2 limit ${given("most")})`;

/** One statement for all words and keys: to ask costs more than to answer. */
const knownWords = query<KnownWord>(sql`
  select ${key} as "key", ${word} as "word" from ${searchNeighbours}
    where ${key} = ${VOCABULARY} and ${leftOver} in ${givenList("bases")}
  union all ${leavingOver("folded")} union all ${leavingOver("skeleton")}`);

/** Every word is its own left-over, too. */
const beginningWith = query<Word>(sql`
  select ${word} as "word" from ${searchNeighbours}
  where ${key} = 'folded' and ${leftOver} >= ${given("beginning")}
    and ${leftOver} < ${given("beginning")} || char(0x10ffff) and ${leftOver} = ${word}
  limit ${MAX_LOOKED_AT}`);

/**
 * The words of the names, or along with them, that words may be forms of, as each has an ending, or
 * misspellings of: one typing error away from a word of the names, either as it is written or as it
 * sounds. An error can change more of a sound than one letter, and the other way round.
 */
export function nearWords(db: Database, words: Iterable<SearchedWord>): NearWords {
  const some = [...words].filter(isShort);
  const bases = new Map(some.map((one) => [one, keysOfBases(one)]));
  const misspelt = some.filter(({ isFuzzy }) => isFuzzy);
  const known = db.all(knownWords, {
    bases: JSON.stringify([...bases.values()].flatMap(all)),
    folded: JSON.stringify(misspelt.flatMap((one) => leftOvers(one, "folded"))),
    skeleton: JSON.stringify(misspelt.flatMap((one) => leftOvers(one, "skeleton"))),
    most: Math.min(MAX_LOOKED_AT * misspelt.length, MAX_LOOKED_AT_IN_ALL),
  });
  const wordsUnder = (under: KnownWord["key"]) =>
    known.filter(({ key }) => key === under).map(({ word }) => word);
  const vocabulary = new Set(wordsUnder(VOCABULARY));
  const neighbours = { folded: wordsUnder("folded"), skeleton: wordsUnder("skeleton") };
  return {
    bases: withKeys(bases.keys(), (one) => among(bases.get(one), vocabulary)),
    misspelt: withKeys(misspelt, (one) => ({
      folded: oneAway(one, one.folded.whole, neighbours.folded),
      skeleton: oneAway(one, one.skeleton.whole, neighbours.skeleton),
    })),
  };
}

function isShort({ exact, folded }: SearchedWord): boolean {
  return [...exact.whole, ...folded.whole].every(({ length }) => length <= LONGEST_MISSPELLING);
}

function all({ folded, skeleton }: NearKeys): string[] {
  return [...folded, ...skeleton];
}

function withKeys(
  words: Iterable<SearchedWord>,
  keysOf: (word: SearchedWord) => NearKeys,
): Map<SearchedWord, NearKeys> {
  const keys = [...words].map((one): [SearchedWord, NearKeys] => [one, keysOf(one)]);
  return new Map(keys.filter(([, { folded, skeleton }]) => folded.size + skeleton.size > 0));
}

function keysOfBases({ exact, folded, skeleton }: SearchedWord): NearKeys {
  const bases = basesOf(exact.whole[0] ?? "");
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

function among(keys: NearKeys | undefined, vocabulary: ReadonlySet<string>): NearKeys {
  const there = (of: NeighbourKey) =>
    new Set([...(keys?.[of] ?? [])].filter((one) => vocabulary.has(one)));
  return { folded: there("folded"), skeleton: there("skeleton") };
}

function leftOvers(one: SearchedWord, of: NeighbourKey): string[] {
  return one[of].whole.flatMap(withOneLetterLess);
}

/** Which of the words in the index are one typing error away. */
function oneAway(
  { folded }: SearchedWord,
  typed: readonly string[],
  words: readonly string[],
): Set<string> {
  const isLong = folded.whole.some(({ length }) => length >= LONGER);
  const near = words
    .filter((word) => isLong || word.length >= LONGER)
    .filter((word) => typed.some((one) => withinOneEdit(one, word)) && !typed.includes(word));
  return new Set(near.slice(0, MAX_NEAR_WORDS));
}

/** Every key of either. */
export function united(
  one: ReadonlyMap<SearchedWord, NearKeys>,
  other: ReadonlyMap<SearchedWord, NearKeys>,
): Map<SearchedWord, NearKeys> {
  const words = [...one.keys(), ...other.keys()];
  return new Map(
    words.map((word) => {
      const [first, second] = [one.get(word), other.get(word)];
      const both = (key: NeighbourKey) =>
        new Set([...(first?.[key] ?? []), ...(second?.[key] ?? [])]);
      return [word, { folded: both("folded"), skeleton: both("skeleton") }];
    }),
  );
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
