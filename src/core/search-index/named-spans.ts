import type { NearKeys, SearchedWord } from "../search-text/searched-word";
import { type WholeName, wholeKey } from "./whole-names";

/** Neighbouring words of a text, which together may be a name. */
export interface Span {
  readonly words: readonly SearchedWord[];
  /** What names of these words have as their `whole`. */
  readonly keys: readonly string[];
}

/** Words of a text that together are a name, such as `Turkic Council` or `Nur-Sultan`. */
export interface NamedSpan {
  readonly words: readonly SearchedWord[];
  /** The terms, in the index, of whatever bears that name. */
  readonly terms: readonly string[];
}

/** Of the names of more words, and of words further back, nothing is made. */
const LONGEST_NAME = 8;
const MOST_WORDS = 24;
/** So few bear one name. */
const MOST_BEARERS = 100;

/**
 * The term by which the index has a record as a whole beside the names of others: no word that can be
 * searched for is like it.
 */
export function recordTerm(id: string): string {
  return `¤${id.toLowerCase().replace(/[^a-z0-9]/g, "¤")}`;
}

/**
 * The spans of a text, the longest first; none that leaves only small words over.
 *
 * @param near what the last word of a name may be a form of
 */
export function spansOf(
  words: readonly SearchedWord[],
  near?: ReadonlyMap<SearchedWord, NearKeys>,
): Span[] {
  const some = words.slice(0, MOST_WORDS);
  const needed = countNeeded(words);
  const spans: SearchedWord[][] = [];
  for (let size = Math.min(LONGEST_NAME, some.length - 1); size > 1; size--)
    for (let from = 0; from + size <= some.length; from++)
      spans.push(some.slice(from, from + size));
  return spans
    .filter((span) => countNeeded(span) < needed && countNeeded(span) > 0)
    .map((span) => ({ words: span, keys: keysOf(span, near) }));
}

/**
 * The spans that are names, which stand for what bears them beside the other words of the text: the
 * longest first, none within another.
 *
 * @param names those that have a key of the spans
 */
export function namedSpans(spans: readonly Span[], names: readonly WholeName[]): NamedSpan[] {
  const bearers = new Map<string, Set<string>>();
  for (const { nodeId, whole } of names) {
    const ids = bearers.get(whole) ?? new Set();
    if (ids.size < MOST_BEARERS) bearers.set(whole, ids.add(nodeId));
  }
  const taken = new Set<SearchedWord>();
  return spans.flatMap(({ words, keys }) => {
    const ids = new Set(keys.flatMap((key) => [...(bearers.get(key) ?? [])]));
    if (ids.size === 0 || words.some((word) => taken.has(word))) return [];
    for (const word of words) taken.add(word);
    return [{ words, terms: [...ids].map(recordTerm) }];
  });
}

function countNeeded(words: readonly SearchedWord[]): number {
  return words.filter(({ isSmall }) => !isSmall).length;
}

function keysOf(
  words: readonly SearchedWord[],
  near: ReadonlyMap<SearchedWord, NearKeys> | undefined,
): string[] {
  const last = words.at(-1);
  const before = words.slice(0, -1).map(({ skeleton }) => skeleton.whole[0] ?? "");
  const endings = last && [last.skeleton.whole[0] ?? "", ...(near?.get(last)?.skeleton ?? [])];
  return [...new Set(endings?.map((ending) => wholeKey([...before, ending])))];
}
