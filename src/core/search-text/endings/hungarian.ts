import { type Rule, rulesOf, without } from "./rule";

/**
 * Hungarian cases, after the plural and the possessive, by the rules of the Academy
 * (https://helyesiras.mta.hu/helyesiras/default/akh12). A final a or e is long before an ending
 * (Asztana, Asztanában), which the keys of words do not see.
 */
const CASES: readonly Rule[] = rulesOf([
  "b[ae]n?",
  "[btr][óőo]l",
  "r[ae]",
  "h[oeö]z",
  "n[áéa]l",
  "n[ae]k",
  "[oeö]?n",
  "ig",
  "ért",
  "ként",
  "[aeoö]?t",
  "v[ae]l",
  "i",
]);

/** Its, their, and the plural: tanácsa, szervezete, államok, országai. */
const FORMS: readonly Rule[] = rulesOf(["j?[aáeé]", "[aáeéoö]?k", "j?[ae]i"]);

/** Orbánnal, Erdoğannal: the v of -val becomes what stands before it. */
const ASSIMILATED = /(?<=(\p{L}))\1[ae]l$/u;

/** Without its case, then without its possessive or plural; each may be missing. */
export function hungarianBases(word: string): string[] {
  const uncased = [word, ...without(word, CASES), word.replace(ASSIMILATED, "")];
  return [...uncased, ...uncased.flatMap((one) => without(one, FORMS))];
}
