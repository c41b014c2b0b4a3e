import { exactKeys } from "./exact-key";
import { foldedKey } from "./folded-key";
import { skeletonEnding, skeletonStem } from "./skeleton-key";
import { searchedWords } from "./words";

/** Shorter words are taken as they are written. */
export const SHORTEST_MISSPELLING = 4;

/** A beginning of fewer letters is compared as it is written, not as it sounds. */
const SOUNDING_LENGTH = 3;

/** Russian -ovich, -evich, -ovna, -evna, Turkic -uly and -qyzy, as they sound. */
const PATRONYMIC = /.(?:[oa]v(?:ic|na)|oklu|kizi)$/;
/** Son and daughter as words of their own, as they sound: the father's name goes before. */
const CHILD_OF = /^(?:oklu|kizi)$/;

/** A word that is searched for, under the same keys as those of names. */
export interface SearchedWord {
  /** The likeliest first; two where a capital I leaves open which i is meant. */
  readonly exact: readonly string[];
  readonly folded: string;
  /** Two where it is open how a j is read. */
  readonly skeletons: readonly string[];
  /** What a longer word begins with, by sound; empty where the word may not be a beginning. */
  readonly stems: readonly string[];
  /** It may be the beginning of a word: the last of the text, still being typed, or an initial. */
  readonly isBeginning: boolean;
  /** It may have a typing error. */
  readonly isFuzzy: boolean;
  /** A name after the father (Kemelevich, Heydər oğlu), which few names on record have. */
  readonly isPatronymic: boolean;
}

/**
 * The words of a search text, under all their keys.
 *
 * @throws RangeError when the text is longer than `MAX_SEARCH_LENGTH`
 */
export function parseSearch(text: string): SearchedWord[] {
  const words = searchedWords(text);
  const searched = words.map((word, index) => searchedWord(word, index === words.length - 1));
  return searched.map((word, index) => {
    const isPatronymic = [word, searched[index + 1]].some((one) => one && isChildOf(one));
    return isPatronymic ? { ...word, isPatronymic } : word;
  });
}

function isChildOf({ skeletons }: SearchedWord): boolean {
  return CHILD_OF.test(skeletons[0] ?? "");
}

/** The keys of one word. */
export function searchedWord(word: string, isLast: boolean): SearchedWord {
  const exact = exactKeys(word);
  const folded = foldedKey(exact[0] ?? "");
  const stems = stemsOf(exact[0] ?? "");
  const skeletons = stems.map(skeletonEnding);
  const letters = [...word].length;
  const isNumber = /^\p{N}/u.test(word);
  return {
    exact,
    folded,
    skeletons,
    stems: isLast ? stems.filter((stem) => stem.length >= SOUNDING_LENGTH) : [],
    isBeginning: isLast || (letters === 1 && !isNumber),
    isPatronymic: PATRONYMIC.test(skeletons[0] ?? ""),
    isFuzzy: letters >= SHORTEST_MISSPELLING && !isNumber,
  };
}

/** As most languages read it, and as those do in which j is the y of `yes`. */
function stemsOf(exact: string): string[] {
  const usual = skeletonStem(exact);
  if (!exact.includes("j")) return [usual];
  return [...new Set([usual, skeletonStem(exact, "hu")])];
}
