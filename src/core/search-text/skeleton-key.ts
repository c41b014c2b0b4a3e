import { J_IS_Y, READINGS, readCyrillic } from "./alphabets";
import { languageOf } from "./exact-key";
import { APOSTROPHE } from "./words";

/** Replacements, in this order: each line brings spellings of one sound together. */
type Rules = readonly (readonly [pattern: RegExp, replacement: string])[];

/** Spellings of one sound in the conventions met in newspapers, to one letter each. */
const SOUNDS: Rules = [
  [/dzh|dzs|dsch|tsch|tch/g, "c"], // Dzhakupov, Dzsaparov, Dschaparow, Tchingiz
  [/shch|sch|sh|sz/g, "s"], // Schuscha, Shusha, Szadir; ş is sh by now
  [/ch|cs|zh|zs|dj/g, "c"], // Chingiz, Csolpon, Zhaparov, Zsomart, Djaparov
  [/ts/g, "c"], // tsentr, centr
  [/ck|c(?=t)/g, "k"], // Victor
  [/ph/g, "f"],
  [/j/g, "c"], // Japarov, Caparov
  [/n(?:gh?)+/g, "n"], // Chyngyz, Чыңгыз; Kenges, Kenesh
  [/kh|gh|[qxhg]/g, "k"], // Khakan, Hakan; Qasym, Kasym; Qarayev, Garayev; Гусейнов, Huseynov
  [/w/g, "v"],
  [/ou/g, "u"], // Yousoupov
];

/** Vowels and the y before, between and after them. */
const VOWELS: Rules = [
  [/^[yi]e/g, "e"], // Yerlan, Erlan
  [/([aeiou])[yi]e/g, "$1e"], // Rayev, Raiev, Raev
  [/oe/g, "o"], // Goekce
  [/ue/g, "u"], // Huelya
  [/y/g, "i"], // Kydyrali, Kıdırali, Kidirali
  [/i+/g, "i"], // Aliyev, Aliev; Ýyldyrym, Yıldırım
  [/([^aeiou])iu/g, "$1u"], // Tyuimebayev, Tuimebayev
  [/e/g, "a"], // Əliyev as Aliyev and Eliyev, Kərimov as Karimov and Kerimov
  [/(\p{L})\1+/gu, "$1"], // Kassym, Sooronbay; 11 is not 1
];

/** What only the end of a word tells. */
const ENDINGS: Rules = [
  [/(?:okl[ui]|ul[ui])$/, "oklu"], // "son of": oğlu, ogly, oghlu, uulu, uly
  [/([oa])f$/, "$1v"], // Karimoff
  [/d$/, "t"], // Bagdad, Bağdat; Ahmed, Ahmet
  [/b$/, "p"], // Rəcəb, Recep
];

const apply = (rules: Rules, text: string): string =>
  rules.reduce((done, [pattern, replacement]) => done.replace(pattern, replacement), text);

/**
 * The beginning of a word as it sounds, roughly: the same for its spellings in Cyrillic and in the
 * Latin alphabets and romanizations of these languages (Ömüraliyev, Omuraliev, Омуралиев).
 *
 * Coarse on purpose: sounds that some convention confuses are one (q k kh x h g; c j ç ch zh; a ä e ə;
 * i ı y). Letters of other scripts stay, without their marks.
 *
 * @param exact an exact key
 * @param lang BCP 47 tag of the language the word is in, where it is known
 */
export function skeletonStem(exact: string, lang?: string): string {
  const known = readCyrillic(exact.replaceAll(APOSTROPHE, ""));
  const read = [...known].map((letter) => READINGS[letter] ?? letter).join("");
  const plain = read.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const latin = J_IS_Y.has(languageOf(lang)) ? plain.replace(/(?<!d)j/g, "y") : plain;
  return apply(VOWELS, apply(SOUNDS, latin));
}

/** A whole word as it sounds, roughly: its stem, with the ending made alike too. */
export function skeletonKey(exact: string, lang?: string): string {
  return skeletonEnding(skeletonStem(exact, lang));
}

/** Makes the ending of a stem alike. */
export function skeletonEnding(stem: string): string {
  return stem.length > 2 ? apply(ENDINGS, stem) : stem;
}
