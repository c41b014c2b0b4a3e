/** The skeletons of a name's words as one key, in which the order of the words does not count. */
export function wholeKey(skeleton: readonly string[]): string {
  return [...skeleton].sort().join(" ");
}
