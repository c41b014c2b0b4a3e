import type { NameKeys } from "./name-keys";
import {
  ALONG,
  EXACT,
  type Place,
  PREFIX,
  placeAsWritten,
  placeOfNear,
  SKIPPED,
} from "./place-in-name";
import { longerFirst, type NearKeys, type SearchedWord } from "./searched-word";

/** How a name was found, the best first. */
export const MATCH_KINDS = [
  "exact",
  "prefix",
  "folded",
  "transliterated",
  "inflected",
  "fuzzy",
] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/**
 * How much of a name the words are, the best first:
 * - `whole`: all of it, in order; `reordered`: all of it, in another order;
 * - `start`: its first words, in order, the last perhaps only begun;
 * - `words`: some words of it; `beginning`: some, one of them only begun;
 * - `along`: some words of it, and some that people name along with it;
 * - `apart`: only words that people name along with it.
 */
export type MatchFit = "whole" | "reordered" | "start" | "words" | "beginning" | "along" | "apart";

export interface Match {
  readonly kind: MatchKind;
  readonly fit: MatchFit;
}

/** A word, with its place in the text. */
interface SoughtWord {
  readonly word: SearchedWord;
  readonly index: number;
}

/** What is searched for, with what the index told of the names to be matched. */
export interface Sought {
  /** The longest first. */
  readonly words: readonly SoughtWord[];
  /** Words that every name has, or that people name along with it. */
  readonly found: ReadonlySet<SearchedWord>;
  /** What words may be besides what they are written as; null where they are taken so. */
  readonly near: Near | null;
}

/** What words may be forms or misspellings of. */
export interface Near {
  readonly keys: ReadonlyMap<SearchedWord, NearKeys>;
  /** The kind of a match by them, by its place in `MATCH_KINDS`. */
  readonly kind: number;
}

/**
 * What matches the words of a text. If the index was not asked, names have to have all of them as
 * they are written.
 */
export function soughtWords(
  words: readonly SearchedWord[],
  { found = new Set(), near = null }: Partial<Omit<Sought, "words">> = {},
): Sought {
  const placed = words.map((word, index) => ({ word, index }));
  return { words: placed.sort((one, other) => longerFirst(one.word, other.word)), found, near };
}

const NAMED_ALONG: Place = { place: ALONG, kind: EXACT, isBeginning: false };
const NOT_NEEDED: Place = { place: SKIPPED, kind: EXACT, isBeginning: false };

/**
 * How words match a name, or null when they do not. No words match no name.
 *
 * Every word takes a word of its own in the name, in any order; one that is left over is named along
 * with it, if the index found it. The worst of them decides the kind; those named along do not.
 * EXACT is only for a whole name, letter by letter.
 */
export function matchName(sought: Sought, name: NameKeys): Match | null {
  const { words, near } = sought;
  if (words.length === 0) return null;
  const places = new Array<number>(words.length).fill(ALONG);
  // What only the index knows to be near counts for all: the name itself does not tell.
  let worst = near?.kind ?? EXACT;
  let hasBeginning = false;
  // Of a word that is typed over and over, no more are found than the name has.
  const leftOver = new Set<SearchedWord>();
  // Long words first: an initial shall not take the place of a word that fits only there.
  for (const { word, index } of words) {
    const found = placeOf(word, sought, name, places, leftOver);
    if (!found) return null;
    places[index] = found.place;
    worst = Math.max(worst, found.kind);
    hasBeginning ||= found.isBeginning;
  }
  const fit = fitOf(
    places.filter((place) => place !== SKIPPED),
    name.exact.length,
    hasBeginning,
  );
  const isWhole = (fit === "whole" || fit === "reordered") && !places.includes(SKIPPED);
  const partly = worst === EXACT && !isWhole;
  return { kind: MATCH_KINDS[partly ? PREFIX : worst] ?? "fuzzy", fit };
}

function placeOf(
  word: SearchedWord,
  { found, near }: Sought,
  name: NameKeys,
  taken: readonly number[],
  leftOver: Set<SearchedWord>,
): Place | null {
  if (leftOver.has(word)) return NAMED_ALONG;
  const keys = near?.keys.get(word);
  const inName =
    placeAsWritten(word, name, taken) ??
    (near && keys ? placeOfNear(keys, near.kind, name, taken) : null);
  if (inName !== null || word.isSmall) return inName ?? placeOfSmall(word);
  if (!found.has(word)) return null;
  leftOver.add(word);
  return NAMED_ALONG;
}

/** The last word and an initial may begin another one, so they do not count for nothing. */
function placeOfSmall({ exact }: SearchedWord): Place {
  return exact.beginnings.length > 0 ? NAMED_ALONG : NOT_NEEDED;
}

function fitOf(places: readonly number[], length: number, hasBeginning: boolean): MatchFit {
  if (places.includes(ALONG)) return places.every((place) => place === ALONG) ? "apart" : "along";
  const isInOrder = places.every((place, index) => place === index);
  if (places.length === length && !hasBeginning) return isInOrder ? "whole" : "reordered";
  if (isInOrder) return "start";
  return hasBeginning ? "beginning" : "words";
}
