import { exactKey } from "./exact-key";
import { foldedKey } from "./folded-key";
import { NUMBER_WORDS, RUSSIAN_ORDINAL_STEMS, TENS } from "./number-words";

/** Cyrillic letters that Kazakh and Kyrgyz newspapers type for Roman numerals. */
const CYRILLIC_NUMERALS: Readonly<Record<string, string>> = { Х: "X", І: "I" };

/** Roman numerals up to 39; more conferences in a row than that there are none. */
const ROMAN = /^(X{0,3})(IX|IV|V?I{0,3})$/;
const ROMAN_UNITS: readonly string[] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/** Behind the stem of a Russian ordinal, without marks: й is и. */
const RUSSIAN_ORDINAL = /(?:ыи|ии|ои|ая|ое|ые|ого|ому|ым|ом|ую|ых|ыми)$/u;

/**
 * The number that each word says, in digits; null for words that say none. Roman numerals, cardinals
 * and ordinals up to 29 in the languages of the graph; of two words (`on ikinci`, `twenty-first`) the
 * second says their sum.
 */
export function numbersOf(words: readonly string[]): (string | null)[] {
  const keys = words.map((word) => foldedKey(exactKey(word)));
  return words.map((word, index) => {
    const unit = NUMBER_WORDS.get(keys[index] ?? "") ?? russianOrdinal(keys[index] ?? "");
    const ten = index === 0 ? undefined : TENS.get(keys[index - 1] ?? "");
    const value = unit !== undefined && unit < 10 ? unit + (ten ?? 0) : unit;
    return (value ?? romanNumber(word))?.toString() ?? null;
  });
}

/** Whether the word at a place only adds ten or twenty to the next one, as the `on` of `on ikinci`. */
export function isTensOf(words: readonly string[], index: number): boolean {
  const [word = "", next = ""] = words
    .slice(index, index + 2)
    .map((one) => foldedKey(exactKey(one)));
  const unit = NUMBER_WORDS.get(next) ?? russianOrdinal(next);
  return TENS.has(word) && unit !== undefined && unit < 10;
}

/** A single letter is a numeral as a capital only. */
function romanNumber(word: string): number | undefined {
  if (word.length === 1 && word !== word.toUpperCase()) return undefined;
  const latin = [...word.toUpperCase()].map((letter) => CYRILLIC_NUMERALS[letter] ?? letter);
  const [numeral = "", tens = "", units = ""] = ROMAN.exec(latin.join("")) ?? [];
  return numeral === "" ? undefined : 10 * tens.length + ROMAN_UNITS.indexOf(units);
}

function russianOrdinal(folded: string): number | undefined {
  return RUSSIAN_ORDINAL_STEMS.get(folded.replace(RUSSIAN_ORDINAL, ""));
}
