/**
 * Whether two words differ by one typing error at most: a letter too many, too few, another one, or
 * two neighbours swapped (optimal string alignment distance of 1, after Damerau 1964,
 * https://doi.org/10.1145/363958.363994).
 *
 * Reads each word once. General distances cost their product, and the usual libraries count a swap
 * as two errors.
 */
export function withinOneEdit(one: string, other: string): boolean {
  if (one.length < other.length) return withinOneEdit(other, one);
  const extra = one.length - other.length;
  if (extra > 1) return false;
  const from = sharedStart(one, other);
  if (extra === 1) return one.slice(from + 1) === other.slice(from);
  if (one.slice(from + 1) === other.slice(from + 1)) return true;
  return (
    one[from] === other[from + 1] &&
    one[from + 1] === other[from] &&
    one.slice(from + 2) === other.slice(from + 2)
  );
}

/** A word and all that is left of it when one letter is taken out: each once, the word first. */
export function withOneLetterLess(word: string): string[] {
  // By code points: half a letter is no text.
  const letters = [...word];
  return [...new Set([word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(""))])];
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < other.length && one[at] === other[at]) at++;
  return at;
}
