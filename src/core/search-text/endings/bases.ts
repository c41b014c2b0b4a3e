import { APOSTROPHE } from "../words";
import { hungarianBases } from "./hungarian";
import { type Rule, rulesOf, without } from "./rule";
import { RUSSIAN, RUSSIAN_ADJECTIVES } from "./russian";
import { CASES, PLURALS, POSSESSIVES } from "./turkic";

/** English: meetings, countries, Azerbaijan's; Azerbaijani, Georgian, Hungarian. */
const ENGLISH: readonly Rule[] = [
  ...rulesOf(["s", "es", "i", "n"]),
  { ending: /^(?:ies|ian)$/u, before: ["y"] },
];

/** Of a people, the country: Kazakh and Kazakhstan, Özbek and Özbekistan. Türk and Türkistan are two things. */
const SHORTEST_PEOPLE = 5;
const LANDS = { latin: ["stan", "istan"], cyrillic: ["стан", "истан"] };

/** A vowel behind them makes these stops soft: Tatarıstan'ın aside, birlik is birliği, birliyi. */
const SOFTENED: Readonly<Record<string, string>> = {
  ...{ ğ: "k", y: "k", b: "p", c: "ç", d: "t", г: "к", ғ: "қ", б: "п" },
};

/** Behind an apostrophe stands an ending of so many letters at most: Türkiye'dekilerin is no name. */
const LONGEST_ENDING = 7;

/**
 * What a word may be a form of, under its exact key: a noun with an ending of Turkish, Azerbaijani,
 * Kazakh, Kyrgyz, Tatar, Uzbek, Turkmen, Hungarian, Russian or English, or with several. Each once,
 * without the word itself; most are no words at all, which whoever has a vocabulary finds out.
 */
export function basesOf(exact: string): string[] {
  const bases = new Set([...beforeApostrophe(exact), ...unended(exact.replaceAll(APOSTROPHE, ""))]);
  bases.delete(exact);
  return [...bases];
}

function unended(word: string): string[] {
  if (/\p{Script=Cyrillic}/u.test(word)) return [...turkic(word), ...russian(word)];
  if (/\p{Script=Latin}/u.test(word))
    return [
      ...turkic(word),
      ...hungarianBases(word),
      ...without(word, ENGLISH),
      ...landsOf([word], LANDS.latin),
    ];
  return [];
}

function russian(word: string): string[] {
  const nominatives = [word, ...without(word, RUSSIAN)];
  const places = nominatives.flatMap((one) => without(one, RUSSIAN_ADJECTIVES));
  return [...nominatives, ...places, ...landsOf([word, ...places], LANDS.cyrillic)];
}

function landsOf(peoples: readonly string[], lands: readonly string[]): string[] {
  return peoples
    .filter(({ length }) => length >= SHORTEST_PEOPLE)
    .flatMap((people) => lands.map((land) => people + land));
}

/** Without its case, then without its possessive, then without its plural; each may be missing. */
function turkic(word: string): string[] {
  const uncased = [word, ...without(word, CASES)];
  const unowned = [...uncased, ...uncased.flatMap((one) => without(one, POSSESSIVES))];
  const single = [...unowned, ...unowned.flatMap((one) => without(one, PLURALS))];
  return [...single, ...single.flatMap((one) => hardened(one, word))];
}

/** The stem with the stop that it has where no vowel follows. */
function hardened(stem: string, word: string): string[] {
  const hard = SOFTENED[stem.at(-1) ?? ""];
  const isSoftened = hard !== undefined && /^[ıiuüyaeəäыіиуүеаө]/u.test(word.slice(stem.length));
  return isSoftened ? [stem.slice(0, -1) + hard] : [];
}

/** Whether what stands behind an apostrophe may be an ending: TÜRKSOY'un, ОТГ-нын. */
export function isSetOff(exact: string): boolean {
  return beforeApostrophe(exact).length > 0;
}

/** Turkish and Azerbaijani set the endings of names off so: Şuşa'da. */
function beforeApostrophe(exact: string): string[] {
  const at = exact.lastIndexOf(APOSTROPHE);
  return at > 1 && exact.length - at - 1 <= LONGEST_ENDING ? [exact.slice(0, at)] : [];
}
