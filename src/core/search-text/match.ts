import { isMisspelt } from "./misspelling";
import { type NameKeys, nameKeys } from "./name-keys";
import { parseSearch, type SearchedWord } from "./searched-word";

/** How a name was found, the best first. */
export const MATCH_KINDS = ["exact", "prefix", "folded", "transliterated", "fuzzy"] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/**
 * How much of a name the words are, the best first: all of it in order, all of it, some words of it,
 * or the last (or an initial) only the beginning of a word.
 */
export const MATCH_FITS = ["whole", "reordered", "words", "beginning"] as const;
export type MatchFit = (typeof MATCH_FITS)[number];

export interface Match {
  readonly kind: MatchKind;
  readonly fit: MatchFit;
}

/** How one word matches one word of a name; smaller is better. */
interface WordMatch {
  readonly kind: number;
  readonly isBeginning: boolean;
}

const [EXACT, PREFIX, FOLDED, TRANSLITERATED, FUZZY] = [0, 1, 2, 3, 4] as const;

/**
 * How a search text matches a name, or null when it does not.
 *
 * Every word of the text has to match a word of its own in the name, in any order. The worst of them
 * decides the kind; EXACT is only for a whole name, letter by letter.
 *
 * @throws RangeError when the text is longer than `MAX_SEARCH_LENGTH`
 */
export function matchText(text: string, name: string, lang?: string): Match | null {
  return matchName(parseSearch(text), nameKeys(name, lang));
}

/** The same for words and keys that are computed already. No words match no name. */
export function matchName(words: readonly SearchedWord[], name: NameKeys): Match | null {
  if (words.length === 0 || words.length > name.exact.length) return null;
  const places = new Array<number>(words.length).fill(-1);
  let worst = 0;
  let hasBeginning = false;
  // Long words first: an initial shall not take the place of a word that fits only there.
  for (const index of byLength(words)) {
    const word = words[index];
    const found = word && bestPlace(word, name, places);
    if (!found) return null;
    places[index] = found.place;
    worst = Math.max(worst, found.kind);
    hasBeginning ||= found.isBeginning;
  }
  const fit = fitOf(places, name.exact.length, hasBeginning);
  const partly = worst === EXACT && fit !== "whole" && fit !== "reordered";
  return { kind: MATCH_KINDS[partly ? PREFIX : worst] ?? "fuzzy", fit };
}

function fitOf(places: readonly number[], length: number, hasBeginning: boolean): MatchFit {
  if (hasBeginning) return "beginning";
  if (places.length < length) return "words";
  return places.every((place, index) => place === index) ? "whole" : "reordered";
}

function byLength(words: readonly SearchedWord[]): number[] {
  const order = words.map((_, index) => index);
  const length = (index: number) => words[index]?.folded.length ?? 0;
  return order.sort((one, other) => length(other) - length(one));
}

function bestPlace(word: SearchedWord, name: NameKeys, taken: readonly number[]) {
  let best: (WordMatch & { place: number }) | null = null;
  for (let place = 0; place < name.exact.length; place++) {
    if (taken.includes(place)) continue;
    const match = matchWord(word, name, place);
    if (match && (best === null || isBetter(match, best))) best = { ...match, place };
  }
  return best;
}

/** Whole words before beginnings within a kind. */
function isBetter(one: WordMatch, other: WordMatch): boolean {
  if (one.kind !== other.kind) return one.kind < other.kind;
  return !one.isBeginning && other.isBeginning;
}

function matchWord(word: SearchedWord, name: NameKeys, place: number): WordMatch | null {
  const exact = name.exact[place] ?? "";
  const folded = name.folded[place] ?? "";
  const skeleton = name.skeleton[place] ?? "";
  const whole = kindOfWhole(word, exact, folded, skeleton);
  const beginning = word.isBeginning ? kindOfBeginning(word, exact, folded, skeleton) : null;
  if (beginning !== null && (whole === null || beginning < whole))
    return { kind: beginning, isBeginning: true };
  return whole === null ? null : { kind: whole, isBeginning: false };
}

function kindOfWhole(word: SearchedWord, exact: string, folded: string, skeleton: string) {
  if (word.exact.includes(exact)) return EXACT;
  if (word.folded === folded) return FOLDED;
  if (word.skeletons.includes(skeleton)) return TRANSLITERATED;
  return word.isFuzzy && isMisspelt(word, { folded, skeleton }) ? FUZZY : null;
}

function kindOfBeginning(word: SearchedWord, exact: string, folded: string, skeleton: string) {
  if (word.exact.some((key) => exact.startsWith(key))) return PREFIX;
  if (folded.startsWith(word.folded)) return FOLDED;
  return word.stems.some((stem) => skeleton.startsWith(stem)) ? TRANSLITERATED : null;
}
