import { type NameKeys, nameKeys } from "./name-keys";
import { ALONG, bestPlace, EXACT, PREFIX } from "./place-in-name";
import { parseSearch, type SearchedWord } from "./searched-word";

/** How a name was found, the best first. */
export const MATCH_KINDS = ["exact", "prefix", "folded", "transliterated", "fuzzy"] as const;
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

/**
 * How a search text matches a name, or null when it does not.
 *
 * Every word of the text has to match a word of its own in the name, in any order. The worst of them
 * decides the kind; EXACT is only for a whole name, letter by letter.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when the text is longer than `MAX_SEARCH_LENGTH`
 */
export function matchText(text: string, name: string, lang?: string): Match | null {
  return matchName(parseSearch(text), nameKeys(name, lang));
}

/**
 * The same for words and keys that are computed already. No words match no name.
 *
 * @param along words that people name along with it, such as its place and its year, under all their
 *   keys, with spaces between and around them; they stand in for words that the name does not have,
 *   and do not decide the kind
 */
export function matchName(
  words: readonly SearchedWord[],
  name: NameKeys,
  along = "",
): Match | null {
  if (words.length === 0 || (along === "" && words.length > name.exact.length)) return null;
  const places = new Array<number>(words.length).fill(ALONG);
  let worst = 0;
  let hasBeginning = false;
  // Long words first: an initial shall not take the place of a word that fits only there.
  for (const index of byLength(words)) {
    const word = words[index];
    const found = word && bestPlace(word, name, places, along);
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
  if (places.includes(ALONG)) return places.every((place) => place === ALONG) ? "apart" : "along";
  const isInOrder = places.every((place, index) => place === index);
  if (places.length === length && !hasBeginning) return isInOrder ? "whole" : "reordered";
  if (isInOrder) return "start";
  return hasBeginning ? "beginning" : "words";
}

function byLength(words: readonly SearchedWord[]): number[] {
  const order = words.map((_, index) => index);
  const length = (index: number) => words[index]?.folded.whole[0]?.length ?? 0;
  return order.sort((one, other) => length(other) - length(one));
}
