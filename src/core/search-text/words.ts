import { badInput } from "../errors";
import { DETACHED } from "./endings/detached";

/** The longest text that is searched for, in characters (code points). */
export const MAX_SEARCH_LENGTH = 200;

/**
 * Stands for every apostrophe inside a word. Uzbek has two letters with one (oʻ, gʻ), Turkish sets
 * off endings with one (Şuşa'da), and keyboards offer half a dozen signs for it. This one (U+02BC)
 * is a letter to Unicode, so it does not end a word.
 */
export const APOSTROPHE = "ʼ";

const APOSTROPHES = /['’‘‛ʻʼʽʾʿ`´ʹ′＇]/gu;

/**
 * Characters that nobody sees: soft hyphens, joiners, marks of direction, byte order marks, variation
 * selectors (https://unicode.org/reports/tr44/#Default_Ignorable_Code_Point). Web pages and word
 * processors put them into what people copy.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

const SIGN = `[-‐‑${APOSTROPHE}]`;
/** Behind a Roman numeral, a sign parts the ending from it. */
const ROMAN = "(?<=(?<![\\p{L}\\p{M}])[IVXІХ]{1,7})";

/**
 * What makes a number an ordinal: 12th, 12'nci, 12-ci, XII-й, 12-ші. Languages and newspapers differ
 * in it, and 12 says the same.
 */
const ORDINAL = [
  "st|nd|rd|th",
  "[ıiuü]?n?[cj][ıiuüy]",
  "i?nchi",
  "[йяе]|[оы]й|ая|го|му",
  "[ыі]?н?ш[ыі]",
  "[ыиуү]?н?ч[ыиуүе]",
];

/** Behind a sign, a number takes any ending: 2024'te, 2024-də, 2025-го, 2024-ben, VII-го. */
const ENDED = ["[oeaö]?dik", "(?:о|ы|е)?(?:м|х|е|го|му|ми|ю)", "ую|ое|ые|ых|ым|ом", DETACHED];

const NUMBER_ENDING = new RegExp(
  `(?:(?<=\\p{N})${SIGN}?(?:${ORDINAL.join("|")})|` +
    `(?:(?<=\\p{N})|${ROMAN})${SIGN}(?:${[...ORDINAL, ...ENDED].join("|")}))(?![\\p{L}\\p{M}])`,
  "giu",
);

/** Acronyms carry their endings behind a hyphen, which is as good as an apostrophe: ОТГ-нын, TURKSOY-un. */
const HYPHEN_BEFORE_ENDING = new RegExp(
  `(?<=\\p{L})[-‐‑](?=(?:${DETACHED})(?![-‐‑\\p{L}\\p{M}\\p{N}]))`,
  "giu",
);

/** A number, or a run of letters with their marks. `COP29` is two words. */
const WORD = /\p{N}+|\p{L}[\p{L}\p{M}]*/gu;

/**
 * The words of a text, in order, as they are written; only apostrophes are made alike, and the text
 * is composed, with compatible forms made plain (NFKC, https://unicode.org/reports/tr15/), what nobody
 * sees is left out, and numbers lose their endings.
 *
 * Nothing but letters, marks and digits is in a word: it can stand in quotes in any query language.
 */
export function wordsOf(text: string): string[] {
  const alike = text.replace(INVISIBLE, "").replace(APOSTROPHES, APOSTROPHE).normalize("NFKC");
  const plain = alike.replace(NUMBER_ENDING, "").replace(HYPHEN_BEFORE_ENDING, APOSTROPHE);
  return (plain.match(WORD) ?? []).map(trimApostrophes).filter((word) => word !== "");
}

/**
 * The words that a person searches for.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when the text is longer than `MAX_SEARCH_LENGTH`
 */
export function searchedWords(text: string): string[] {
  if (isTooLong(text))
    throw badInput(
      `the text to search for is too long; give at most ${MAX_SEARCH_LENGTH} characters`,
    );
  return wordsOf(text);
}

/** A text of very many code units is too long however they pair up: counting it would cost. */
function isTooLong(text: string): boolean {
  return text.length > 2 * MAX_SEARCH_LENGTH || [...text].length > MAX_SEARCH_LENGTH;
}

/** Quotation marks around a word look like apostrophes and are none. */
function trimApostrophes(word: string): string {
  return word.replace(/^ʼ+|ʼ+$/gu, "");
}
