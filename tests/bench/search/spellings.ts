import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** A spelling met in the wild, and the record that it means. */
export interface Spelling {
  readonly text: string;
  readonly id: string;
  /** The source that spells it so, or `record`. */
  readonly seen: string;
  readonly form?: "inflected";
}

/** The hand-made list. */
export function readSpellings(): Spelling[] {
  const file = readFileSync(join(__dirname, "spellings.yaml"), "utf8");
  // The file stands beside this one, and a test checks what is in it.
  return parse(file) as Spelling[];
}
