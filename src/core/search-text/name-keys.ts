import { exactKey } from "./exact-key";
import { foldedKey } from "./folded-key";
import { skeletonKey } from "./skeleton-key";
import { wordsOf } from "./words";

/** The words of a name under each of the three keys; the lists run in parallel. */
export interface NameKeys {
  readonly exact: readonly string[];
  readonly folded: readonly string[];
  readonly skeleton: readonly string[];
}

/**
 * The keys of a name.
 *
 * @param lang BCP 47 tag of the language the name is in, where it is known
 */
export function nameKeys(name: string, lang?: string): NameKeys {
  return keysOfWords(wordsOf(name), lang);
}

/** The keys of words that are taken apart already. */
export function keysOfWords(words: readonly string[], lang?: string): NameKeys {
  const exact = words.map((word) => exactKey(word, lang));
  return {
    exact,
    folded: exact.map(foldedKey),
    skeleton: exact.map((word) => skeletonKey(word, lang)),
  };
}
