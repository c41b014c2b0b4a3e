import { type Rule, rulesOf } from "./rule";

/**
 * Hungarian cases, after the plural and the possessive, by the rules of the Academy
 * (https://helyesiras.mta.hu/helyesiras/default/akh12). A final a or e is long before an ending
 * (Asztana, Asztanában), which the keys of words do not see.
 */
export const HUNGARIAN_CASES: readonly Rule[] = [
  ...rulesOf([
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
  ]),
  // Orbánnal, Erdoğannal: the v of -val becomes what stands before it.
  { ending: /(?<=(\p{L}))\1[ae]l$/u, before: [""] },
];

/** Its, their, and the plural: tanácsa, szervezete, államok, országai. */
export const HUNGARIAN_FORMS: readonly Rule[] = rulesOf(["j?[aáeé]", "[aáeéoö]?k", "j?[ae]i"]);
