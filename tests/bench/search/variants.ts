import type { SearchableRecord } from "../../../src/subgraphs/discovery/search/records";
import { oneOf, type Random, randomFrom, sample } from "../../helpers/random";
import { namesOf } from "./records";
import {
  FROM_CYRILLIC,
  LATIN_CONVENTIONS,
  russianKeyboard,
  stripped,
  type Transcription,
  toCyrillic,
} from "./transcriptions";

/** What a kind of variant has to reach, or nothing where a text means too much to reach it. */
export type Target = "spelling" | "typing error" | "none";

/** A text that a person might type for a record. */
export interface Variant {
  readonly kind: string;
  readonly target: Target;
  readonly text: string;
  readonly id: string;
  /** The name on record that was varied. */
  readonly name: string;
}

interface Source {
  readonly record: SearchableRecord;
  readonly lang: string;
  readonly name: string;
}

interface Kind {
  readonly kind: string;
  readonly target: Target;
  readonly applies: (source: Source) => boolean;
  readonly vary: (name: string, random: Random, record: SearchableRecord) => string | null;
}

/** The same seed gives the same variants of the same records. */
export const SEED = 1993;
/** The most variants of one kind. */
const SAMPLE = 400;
/** Shorter words are not forgiven an error. */
const FUZZY_LENGTH = 5;

const isCyrillic = ({ name }: Source) => /\p{Script=Cyrillic}/u.test(name);
const isProper = ({ record }: Source) => record.type === "Person" || record.type === "Place";
const isDated = ({ record }: Source) => record.type === "Conference" || record.type === "Document";
const isPerson = ({ record }: Source) => record.type === "Person";

/** Every kind of variant of the records, each of its own sample of their names. */
export function variantsOf(records: readonly SearchableRecord[]): Variant[] {
  const sources = records.flatMap((record) =>
    namesOf(record).map(({ lang, text }) => ({ record, lang, name: text })),
  );
  return KINDS.flatMap((kind, index) => ofKind(kind, sources, randomFrom(SEED + index)));
}

function ofKind({ kind, target, applies, vary }: Kind, sources: Source[], random: Random) {
  const variants = sources.filter(applies).flatMap(({ record, name }) => {
    const text = vary(name, random, record);
    // Longer texts are refused, so nobody searches for them.
    if (text === null || text.length > 200) return [];
    return [{ kind, target, text, id: record.id, name }];
  });
  return sample(random, variants, SAMPLE);
}

const KINDS: readonly Kind[] = [
  { kind: "as on record", target: "spelling", applies: () => true, vary: (name) => name },
  { kind: "no diacritics", target: "spelling", applies: () => true, vary: stripped },
  { kind: "Russian keyboard", target: "spelling", applies: isCyrillic, vary: russianKeyboard },
  ...Object.entries(LATIN_CONVENTIONS).map(([kind, vary]) => ({
    kind,
    target: "spelling" as const,
    applies: (source: Source) => isProper(source) && inLanguagesOf(kind, source.lang),
    vary,
  })),
  {
    kind: "Latin to Cyrillic",
    target: "spelling",
    applies: (source) => isPerson(source) && source.lang === "en",
    vary: toCyrillic,
  },
  ...Object.entries(FROM_CYRILLIC).map(([kind, vary]: [string, Transcription]) => ({
    kind: `Cyrillic to Latin, ${kind}`,
    target: "spelling" as const,
    applies: isCyrillic,
    vary,
  })),
  {
    kind: "words swapped",
    target: "spelling",
    applies: ({ name }) => name.split(" ").length < 5,
    vary: swapped,
  },
  { kind: "one typing error", target: "typing error", applies: () => true, vary: withOneError },
  {
    kind: "one typing error, no diacritics",
    target: "typing error",
    applies: () => true,
    vary: (name, random) => withOneError(stripped(name) ?? name, random),
  },
  { kind: "with its place, year or kind", target: "none", applies: isDated, vary: withOneAlong },
  { kind: "initials", target: "none", applies: isPerson, vary: initials },
  { kind: "last word cut to four letters", target: "none", applies: isProper, vary: cutToFour },
  { kind: "while it is typed", target: "none", applies: () => true, vary: begun },
  { kind: "four letters alone", target: "none", applies: isProper, vary: fourLetters },
];

/** A convention for some languages' letters is for their names; the others are for English ones. */
function inLanguagesOf(convention: string, lang: string): boolean {
  return convention.includes("for Turkish") || /[öüə]/.test(convention)
    ? ["tr", "az"].includes(lang)
    : lang === "en";
}

function swapped(name: string): string | null {
  const words = name.split(" ");
  return words.length < 2 ? null : words.reverse().join(" ");
}

/** Two longer words of the name, with the place, year, acronym or kind that people put beside them. */
function withOneAlong(name: string, random: Random, { along }: SearchableRecord): string | null {
  const words = name.match(/\p{L}{4,}/gu) ?? [];
  if (words.length < 2 || along.length === 0) return null;
  return [...sample(random, words, 2), oneOf(random, along).text].join(" ");
}

function initials(name: string): string | null {
  const words = name.split(" ");
  const [family, ...given] = words.reverse();
  if (given.length === 0) return null;
  return [...given.reverse().map((word) => `${word.charAt(0)}.`), family].join(" ");
}

function cutToFour(name: string): string | null {
  const words = name.split(" ");
  const last = words.pop() ?? "";
  return words.length === 0 || last.length < FUZZY_LENGTH
    ? null
    : `${words.join(" ")} ${last.slice(0, 4)}`;
}

/** The first letters, from one on: what a search field sends with every key. */
function begun(name: string, random: Random): string {
  return name.slice(0, 1 + Math.floor(random() * Math.min(name.length, 12)));
}

function fourLetters(name: string): string | null {
  const last = name.split(" ").at(-1) ?? "";
  return last.length < FUZZY_LENGTH ? null : last.slice(0, 4);
}

/** One letter too many, too few, wrong, or swapped, in a word of five letters or more. */
function withOneError(name: string, random: Random): string | null {
  const words = name.match(/\p{L}{5,}/gu);
  if (words === null) return null;
  const word = oneOf(random, words);
  const letters = /\p{Script=Cyrillic}/u.test(word) ? "абвгдеиклмнопрстуя" : "abdegiklmnoprstuy";
  const at = Math.floor(random() * word.length);
  const wrong = oneOf(random, [...letters]);
  const error = oneOf(random, [
    word.slice(0, at) + wrong + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + wrong + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? "") + word.charAt(at) + word.slice(at + 2),
  ]);
  return error === word ? null : name.replace(word, error);
}
