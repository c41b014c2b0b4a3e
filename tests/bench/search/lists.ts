import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Probe } from "./measure";
import { SEED } from "./variants";

/** Texts by their kind, then by the id of the record that is meant. */
type Lists = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A text of a list by hand. */
export interface Listed extends Probe {
  /** The kind of text; of inflected forms the language, a BCP 47 tag. */
  readonly kind: string;
}

/** What people type around names: small words, numerals, former names, titles, texts. */
export function readAround(): Listed[] {
  return readLists("around.yaml");
}

/** Names with endings, as sentences have them. */
export function readInflected(): Listed[] {
  return readLists("inflected.yaml");
}

/**
 * Whether a text is in the half of its list that nobody looks at who writes the rules: only how many of that half
 * are found is printed. It depends on the text and the seed alone.
 */
export function isUnseen({ text }: Probe): boolean {
  return createHash("sha256").update(`${SEED} ${text}`).digest().readUInt8() % 2 === 1;
}

function readLists(name: string): Listed[] {
  // The files stand beside this one, and a test checks what is in them.
  const lists = parse(readFileSync(join(__dirname, name), "utf8")) as Lists;
  return Object.entries(lists).flatMap(([kind, records]) =>
    Object.entries(records).flatMap(([id, texts]) => texts.map((text) => ({ kind, id, text }))),
  );
}
