/** An ending, and what stood in its place before: nothing, or letters that it changed. */
export interface Rule {
  readonly ending: RegExp;
  readonly before: readonly string[];
}

/** The fewest letters that an ending may leave: Ош, Uş. */
const SHORTEST_STEM = 2;

/** Rules for endings that are added to a word and change nothing. */
export function rulesOf(endings: readonly string[]): Rule[] {
  return endings.map((ending) => ({ ending: new RegExp(`(?:${ending})$`, "u"), before: [""] }));
}

/** What the word may have been before it got one of the endings. */
export function without(word: string, rules: readonly Rule[]): string[] {
  return rules.flatMap(({ ending, before }) => {
    const at = word.search(ending);
    if (at < SHORTEST_STEM) return [];
    return before.map((letters) => word.slice(0, at) + letters);
  });
}
