import { APOSTROPHE } from "./words";

/**
 * Letters that lose their mark in careless typing although Unicode does not decompose them. Latin:
 * what a keyboard without the letter gives. Cyrillic: what a Russian keyboard gives for the letters
 * of Kazakh, Kyrgyz, Tatar, Bashkir, Uzbek and Azerbaijani (Омуралиев for Өмүралиев, Казакстан for
 * Қазақстан). The script stays.
 */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ı: "i", ə: "e", ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", æ: "ae", œ: "oe", þ: "th" },
  ...{ ŋ: "n", ħ: "h", ɵ: "o", ƣ: "g", ʒ: "z", ƶ: "z" },
  ...{ ә: "а", ғ: "г", қ: "к", ҡ: "к", ҝ: "г", ң: "н", ҥ: "н", ө: "о", ұ: "у", ү: "у" },
  ...{ һ: "х", ҳ: "х", і: "и", ҷ: "ч", ҹ: "ч", җ: "ж", ҙ: "з", ҫ: "с", ҕ: "г", ј: "й" },
};

const UNPLAIN = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "gu");

/**
 * A word without what people leave out: diacritics (ö, ş, ň, á, ё), the dot question of i and ı,
 * ə as e, the apostrophes of oʻ and gʻ.
 *
 * @param exact an exact key
 */
export function foldedKey(exact: string): string {
  return exact
    .replaceAll(APOSTROPHE, "")
    .replace(UNPLAIN, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}
