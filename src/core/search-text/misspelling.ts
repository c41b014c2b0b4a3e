import { withinOneEdit } from "./one-edit";
import { type SearchedWord, SHORTEST_MISSPELLING } from "./searched-word";

/**
 * Of a word and its misspelling, the longer has this many letters at least: too many short words are
 * one letter away from each other.
 */
const LONGER = SHORTEST_MISSPELLING + 1;

/**
 * Whether a searched word is one typing error away from a word of a name, either as it is written or
 * as it sounds: an error can change more of a sound than one letter, and the other way round.
 */
export function isMisspelt(
  { isFuzzy, folded, skeleton }: SearchedWord,
  name: { readonly folded: string; readonly skeleton: string },
): boolean {
  if (!isFuzzy) return false;
  const isLong = ({ length }: string) => Math.max(length, name.folded.length) >= LONGER;
  if (!folded.whole.some(isLong)) return false;
  if (folded.whole.some((key) => withinOneEdit(key, name.folded))) return true;
  return (
    name.skeleton.length >= SHORTEST_MISSPELLING &&
    skeleton.whole.some((key) => withinOneEdit(key, name.skeleton))
  );
}
