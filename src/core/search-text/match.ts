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

/** Where one word matches in a name; a smaller kind is better. */
interface Place {
  readonly place: number;
  readonly kind: number;
  readonly isBeginning: boolean;
}

const [EXACT, PREFIX, FOLDED, TRANSLITERATED, FUZZY] = [0, 1, 2, 3, 4] as const;

/** The keys from the strictest to the loosest, with the kinds of match that they give. */
const LEVELS = [
  { key: "exact", whole: EXACT, beginning: PREFIX },
  { key: "folded", whole: FOLDED, beginning: FOLDED },
  { key: "skeleton", whole: TRANSLITERATED, beginning: TRANSLITERATED },
] as const;

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
  const length = (index: number) => words[index]?.folded.whole[0]?.length ?? 0;
  return order.sort((one, other) => length(other) - length(one));
}

/** The strictest key decides, and under one key a whole word comes before a beginning. */
function bestPlace(word: SearchedWord, name: NameKeys, taken: readonly number[]): Place | null {
  for (const { key, whole, beginning } of LEVELS) {
    const keys = name[key];
    const forms = word[key];
    const find = (isMatch: (text: string) => boolean) =>
      keys.findIndex((text, place) => isMatch(text) && !taken.includes(place));
    const equal = find((text) => forms.whole.includes(text));
    if (equal >= 0) return { place: equal, kind: whole, isBeginning: false };
    if (forms.beginnings.length === 0) continue;
    const begun = find((text) => forms.beginnings.some((form) => text.startsWith(form)));
    if (begun >= 0) return { place: begun, kind: beginning, isBeginning: true };
  }
  return misspeltPlace(word, name, taken);
}

function misspeltPlace(word: SearchedWord, name: NameKeys, taken: readonly number[]) {
  if (!word.isFuzzy) return null;
  const place = name.folded.findIndex(
    (folded, index) =>
      !taken.includes(index) && isMisspelt(word, { folded, skeleton: name.skeleton[index] ?? "" }),
  );
  return place < 0 ? null : { place, kind: FUZZY, isBeginning: false };
}
