import { exactKeys } from "./exact-key";
import { foldedKey } from "./folded-key";
import { isTensOf, numbersOf } from "./numerals";
import { skeletonEnding, skeletonStem } from "./skeleton-key";
import { isSmallWord } from "./small-words";
import { searchedWords } from "./words";

/** Shorter words are taken as they are written. */
export const SHORTEST_MISSPELLING = 4;

/** A beginning of fewer letters is compared as it is written, not as it sounds. */
const SOUNDING_LENGTH = 3;

/** An acronym of more letters than these that sounds like one (CCTS as c) is no match for an initial. */
const INITIAL_LENGTH = 2;

/** Russian -ovich, -evich, -ovna, -evna, Turkic -uly and -qyzy, as they sound. */
const PATRONYMIC = /.(?:[oa]v(?:ic|na)|oklu|kizi)$/;
/** Son and daughter as words of their own, as they sound: the father's name goes before. */
const CHILD_OF = /^(?:oklu|kizi)$/;

/** What a searched word is compared with under one key. */
export interface Forms {
  /** A word of a name that is one of these matches; the likeliest first. */
  readonly whole: readonly string[];
  /** So does one that begins with one of these; none where the word may not be a beginning. */
  readonly beginnings: readonly string[];
}

/** A word that is searched for, under the same keys as those of names. */
export interface SearchedWord {
  /** Two where a capital I leaves open which i is meant. */
  readonly exact: Forms;
  readonly folded: Forms;
  /** Two where it is open how a j is read. */
  readonly skeleton: Forms;
  /** A name after the father (Kemelevich, Heydər oğlu), which few names on record have. */
  readonly isPatronymic: boolean;
  /** It may have a typing error. */
  readonly isFuzzy: boolean;
  /** The number that it says in Roman numerals or in words (XII, twelfth), in digits. */
  readonly number: string | null;
  /** It only ties others together (in, ve, на): names need not have it. */
  readonly isSmall: boolean;
}

/** Words of the names that a searched word may be a misspelling of. */
export interface NearKeys {
  readonly folded: ReadonlySet<string>;
  readonly skeleton: ReadonlySet<string>;
}

/**
 * The words of a search text, under all their keys. A word that is repeated is the same object, but
 * for the last, which may be a beginning. Small words are none in a text of nothing else.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when the text is longer than `MAX_SEARCH_LENGTH`
 */
export function parseSearch(text: string): SearchedWord[] {
  const words = searchedWords(text);
  const numbers = numbersOf(words);
  const small = smallWords(words);
  const known = new Map<string, SearchedWord>();
  const searched = words.map((word, index) => {
    const reading = { number: numbers[index] ?? null, isSmall: small[index] ?? false };
    const isLast = index === words.length - 1;
    const key = [word, reading.number, reading.isSmall, isLast].join(" ");
    const mayBegin = isLast || isInitial(word, reading.isSmall);
    const one = known.get(key) ?? { ...searchedWord(word, mayBegin), ...reading };
    known.set(key, one);
    return one;
  });
  return searched.map((word, index) => {
    const isPatronymic = [word, searched[index + 1]].some((one) => one && isChildOf(one));
    return isPatronymic ? { ...word, isPatronymic } : word;
  });
}

/** Which words are small; none in a text of nothing else. */
function smallWords(words: readonly string[]): boolean[] {
  const small = words.map(
    (word, index) => exactKeys(word).map(foldedKey).some(isSmallWord) || isTensOf(words, index),
  );
  return small.every((isSmall) => isSmall) ? small.map(() => false) : small;
}

/** Sorts longer words before shorter ones. */
export function longerFirst(one: SearchedWord, other: SearchedWord): number {
  const length = ({ folded }: SearchedWord) => folded.whole[0]?.length ?? 0;
  return length(other) - length(one);
}

function isChildOf({ skeleton }: SearchedWord): boolean {
  return skeleton.whole.some((key) => CHILD_OF.test(key));
}

/** One letter, if it is no number; of a small word, a capital. */
function isInitial(word: string, isSmall: boolean): boolean {
  const isLetter = [...word].length === 1 && !/^\p{N}/u.test(word);
  return isLetter && !(isSmall && word === word.toLowerCase());
}

/** The last word, still being typed, and an initial may be the beginning of a word. */
function searchedWord(
  word: string,
  isBeginning: boolean,
): Omit<SearchedWord, "number" | "isSmall"> {
  const exact = exactKeys(word);
  const folded = [...new Set(exact.map(foldedKey))];
  const stems = stemsOf(exact[0] ?? "");
  const skeletons = stems.map(skeletonEnding);
  const letters = [...word].length;
  const isNumber = /^\p{N}/u.test(word);
  return {
    exact: { whole: exact, beginnings: isBeginning ? exact : [] },
    folded: { whole: folded, beginnings: isBeginning ? folded : [] },
    skeleton: {
      whole: letters > INITIAL_LENGTH ? skeletons.filter(({ length }) => length > 1) : skeletons,
      beginnings: isBeginning ? stems.filter(({ length }) => length >= SOUNDING_LENGTH) : [],
    },
    isPatronymic: skeletons.some((key) => PATRONYMIC.test(key)),
    isFuzzy: letters >= SHORTEST_MISSPELLING && !isNumber,
  };
}

/** As most languages read it, and as those do in which j is the y of `yes`. */
function stemsOf(exact: string): string[] {
  const usual = skeletonStem(exact);
  if (!exact.includes("j")) return [usual];
  return [...new Set([usual, skeletonStem(exact, "hu")])];
}
