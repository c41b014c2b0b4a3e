import { DETACHED } from "../../../core/search-text/endings/detached";
import { wordsOf } from "../../../core/search-text/words";

/** Kassym-Jomart, Alma-Ata: also written as one word. */
const HYPHEN = /(?<=\p{L})[-‐‑](?=\p{L})/gu;

const SON_OF = "(?:o[gğ]h?l[uyıi]|o[ʻʼ'‘’]?g[ʻʼ'‘’]li|uulu|uly|огл[ыуи]|уулу|ұлы)(?!\\p{L})";
/** Bülbül oğlu, Turgunbek uulu: also written as one word … */
const APART = new RegExp(` (?=${SON_OF})`, "giu");
/** … and Bülbüloğlu, Mukhamediuly as two. */
const TOGETHER = new RegExp(`(?<=\\p{L}{3})(?=${SON_OF})`, "giu");

/** Türkiye'nin, Azerbaijan's, TÜRKSOY-un: the ending is left out in a search. */
const ENDING = /(?<=\p{L}{3})['’ʼ]\p{L}{1,4}(?!\p{L})/gu;
const HYPHENED = new RegExp(`(?<=\\p{Lu})[-‐‑](?:${DETACHED})(?![-‐‑\\p{L}])`, "gu");
/** Languages that set endings off by an apostrophe; in Uzbek it belongs to the letter before it. */
const WITH_APOSTROPHES = new Set(["en", "tr", "az"]);

/** The words of a name in each of the ways in which they are set apart; as it is written first. */
export function wordings(name: string, lang: string | null): string[][] {
  const ways = new Set([
    name,
    name.replace(HYPHEN, "").replace(APART, ""),
    name.replace(TOGETHER, " "),
    name.replace(HYPHENED, ""),
    ...(WITH_APOSTROPHES.has(lang ?? "") ? [name.replace(ENDING, "")] : []),
  ]);
  return [...ways].map(wordsOf);
}
