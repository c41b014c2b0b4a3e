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
/** The place of a small word that the name does not have, and need not have. */
export const SKIPPED = -2;

/** The kinds of a match by their places in `MATCH_KINDS`, the best first. */
export const EXACT = 0;
export const PREFIX = 1;
const FOLDED = 2;
const TRANSLITERATED = 3;
export const INFLECTED = 4;
export const FUZZY = 5;

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
    if (begun >= 0) return { place: begun, kind: beginning, isBeginning: !isWholeSmall(word) };
    const number = key === "exact" ? placeOfNumber(word, name.exact, taken) : -1;
    if (number >= 0) return { place: number, kind: PREFIX, isBeginning: false };
  }
  return null;
}

/** A small word is as much one as the beginning of another; an initial is no word. */
function isWholeSmall({ isSmall, exact: { whole } }: SearchedWord): boolean {
  return isSmall && whole.every(({ length }) => length > 1);
}

/** XII and twelfth say the same as 12, if not letter by letter. */
function placeOfNumber(
  { number }: SearchedWord,
  keys: readonly string[],
  taken: readonly number[],
): number {
  if (number === null) return -1;
  return keys.findIndex((text, place) => text === number && !taken.includes(place));
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

/** The place of one of the words that a word may be a form or a misspelling of. */
export function placeOfNear(
  near: NearKeys,
  kind: number,
  name: NameKeys,
  taken: readonly number[],
): Place | null {
  const place = name.folded.findIndex(
    (folded, at) =>
      (near.folded.has(folded) || near.skeleton.has(name.skeleton[at] ?? "")) &&
      !taken.includes(at),
  );
  return place < 0 ? null : { place, kind, isBeginning: false };
}
