/** Languages that write ı for the capital I when they use Latin letters. */
const DOTLESS = new Set(["tr", "az", "gag", "crh", "kk", "tt", "ba"]);

/**
 * A word as it is compared letter by letter: composed and in lower case.
 *
 * Lower case of I depends on the language (https://unicode.org/reports/tr21/tr21-5.html, dotted and
 * dotless i): Turkish ISPARTA is ısparta, English ISPARTA is isparta. İ is i everywhere.
 *
 * @param lang BCP 47 tag of the language the word is known to be in; without one, I is i
 */
export function exactKey(word: string, lang?: string): string {
  const dotted = word.normalize("NFC").replaceAll("İ", "i");
  const turkic = DOTLESS.has(languageOf(lang)) ? dotted.replaceAll("I", "ı") : dotted;
  return turkic.toLowerCase().replaceAll("ς", "σ");
}

/**
 * All keys that a word has when its language is not known: one, or two where it has a capital I,
 * the likelier first.
 */
export function exactKeys(word: string): string[] {
  const plain = exactKey(word);
  const turkic = exactKey(word, "tr");
  return plain === turkic ? [plain] : [plain, turkic];
}

/** The primary language of a BCP 47 tag: `uz` of `uz-Cyrl`; empty without a tag. */
export function languageOf(lang: string | undefined): string {
  return lang?.split("-", 1)[0]?.toLowerCase() ?? "";
}
