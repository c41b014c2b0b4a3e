import { isMisspelt } from "./misspelling";
import type { NameKeys } from "./name-keys";
import type { SearchedWord } from "./searched-word";

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
const FUZZY = 4;

/** The keys from the strictest to the loosest, with the kinds of match that they give. */
const LEVELS = [
  { key: "exact", whole: EXACT, beginning: PREFIX },
  { key: "folded", whole: FOLDED, beginning: FOLDED },
  { key: "skeleton", whole: TRANSLITERATED, beginning: TRANSLITERATED },
] as const;

/** The strictest key decides, and under one key a whole word comes before a beginning. */
export function bestPlace(
  word: SearchedWord,
  name: NameKeys,
  taken: readonly number[],
  along: string,
): Place | null {
  return (
    placeAsWritten(word, name, taken) ??
    placeAlong(word, along) ??
    misspeltPlace(word, name, taken, along)
  );
}

function placeAsWritten(
  word: SearchedWord,
  name: NameKeys,
  taken: readonly number[],
): Place | null {
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
  return null;
}

/** In one text with spaces around its words, which is faster than going through a list of them. */
function placeAlong(word: SearchedWord, along: string): Place | null {
  const isAlong = LEVELS.some(
    ({ key }) =>
      word[key].whole.some((form) => along.includes(` ${form} `)) ||
      word[key].beginnings.some((form) => along.includes(` ${form}`)),
  );
  return isAlong ? { place: ALONG, kind: EXACT, isBeginning: false } : null;
}

function misspeltPlace(
  word: SearchedWord,
  name: NameKeys,
  taken: readonly number[],
  along: string,
): Place | null {
  if (!word.isFuzzy) return null;
  const place = name.folded.findIndex(
    (folded, index) =>
      !taken.includes(index) && isMisspelt(word, { folded, skeleton: name.skeleton[index] ?? "" }),
  );
  const isAlong = () =>
    along.split(" ").some((text) => isMisspelt(word, { folded: text, skeleton: text }));
  return place >= 0 || isAlong()
    ? { place: Math.max(place, ALONG), kind: FUZZY, isBeginning: false }
    : null;
}
