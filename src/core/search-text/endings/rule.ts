/** An ending, and what stood in its place before: nothing, or letters that it changed. */
export interface Rule {
  readonly ending: RegExp;
  readonly before: readonly string[];
}

/** The fewest letters that an ending may leave: Ош, Uş. */
const SHORTEST_STEM = 2;

/** The longest ending that is one by itself: н + дағы. */
const LONGEST_ENDING = 6;

/** A rule for endings that are added to a word and change nothing. */
export function rulesOf(endings: readonly string[]): Rule[] {
  return [{ ending: new RegExp(`^(?:${endings.join("|")})$`, "u"), before: [""] }];
}

/** What the word may have been before it got one of the endings: of `-nın`, both with and without the n. */
export function without(word: string, rules: readonly Rule[]): string[] {
  const stems: string[] = [];
  const shortest = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
  for (let at = word.length - 1; at >= shortest; at--) {
    const typed = word.slice(at);
    for (const { ending, before } of rules)
      if (ending.test(typed)) stems.push(...before.map((letters) => word.slice(0, at) + letters));
  }
  return stems;
}
