import type { NameKeys } from "./name-keys";
import type { Forms, NearKeys, SearchedWord } from "./searched-word";

/** Where one word matches in a name; a smaller kind is better. */
export interface Place {
  /** `ALONG` where it is no word of the name itself. */
  readonly place: number;
  readonly kind: number;
  readonly isBeginning: boolean;
}

/** The place of what is no word of the name. */
export const ALONG = -1;

/** The kinds of a match by their places in `MATCH_KINDS`, the best first. */
export const EXACT = 0;
export const PREFIX = 1;
const FOLDED = 2;
const TRANSLITERATED = 3;
export const FUZZY = 4;

/** The keys from the strictest to the loosest, with the kinds of match that they give. */
const LEVELS = [
  { key: "exact", whole: EXACT, beginning: PREFIX },
  { key: "folded", whole: FOLDED, beginning: FOLDED },
  { key: "skeleton", whole: TRANSLITERATED, beginning: TRANSLITERATED },
] as const;

/**
 * The place of a word as it is written or sounds: the strictest key decides, and under one key a
 * whole word comes before a beginning.
 */
export function placeAsWritten(
  word: SearchedWord,
  name: NameKeys,
  taken: readonly number[],
): Place | null {
  for (const { key, whole, beginning } of LEVELS) {
    const equal = placeOfWhole(word[key], name[key], taken);
    if (equal >= 0) return { place: equal, kind: whole, isBeginning: false };
    const begun = placeOfBeginning(word[key], name[key], taken);
    if (begun >= 0) return { place: begun, kind: beginning, isBeginning: true };
  }
  return null;
}

function placeOfWhole({ whole }: Forms, keys: readonly string[], taken: readonly number[]) {
  return keys.findIndex((text, place) => whole.includes(text) && !taken.includes(place));
}

function placeOfBeginning(
  { beginnings }: Forms,
  keys: readonly string[],
  taken: readonly number[],
) {
  if (beginnings.length === 0) return -1;
  return keys.findIndex(
    (text, place) =>
      beginnings.some((beginning) => text.startsWith(beginning)) && !taken.includes(place),
  );
}

/** The place of one of the words that a word may be a misspelling of. */
export function placeOfMisspelt(
  near: NearKeys,
  name: NameKeys,
  taken: readonly number[],
): Place | null {
  const place = name.folded.findIndex(
    (folded, at) =>
      (near.folded.has(folded) || near.skeleton.has(name.skeleton[at] ?? "")) &&
      !taken.includes(at),
  );
  return place < 0 ? null : { place, kind: FUZZY, isBeginning: false };
}
