import { sql } from "drizzle-orm";
import type { Database } from "../database/database";
import { givenList, query } from "../database/query";
import type { NearKeys, SearchedWord } from "../search-text/searched-word";
import { searchNames } from "./tables";
import { wholeKey } from "./whole-key";

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

const bearers = query<{ readonly id: string; readonly whole: string }>(sql`
  select distinct ${searchNames.nodeId} as "id", ${searchNames.whole} as "whole"
  from ${searchNames} where ${searchNames.whole} in ${givenList("keys")}
  order by 1 limit ${MOST_BEARERS}`);

/**
 * The term by which the index has a record as a whole beside the names of others: no word that can be
 * searched for is like it.
 */
export function recordTerm(id: string): string {
  return `¤${id.toLowerCase().replace(/[^a-z0-9]/g, "¤")}`;
}

/**
 * Names of several words within a text, which stand for what bears them beside its other words: the
 * longest first, none within another. None in a text that is all one name.
 *
 * @param near what the last word of a name may be a form of
 */
export function namedSpans(
  db: Database,
  words: readonly SearchedWord[],
  near?: ReadonlyMap<SearchedWord, NearKeys>,
): NamedSpan[] {
  const spans = spansOf(words);
  if (spans.length === 0) return [];
  const keys = spans.map((span) => keysOf(span, near));
  const ids = new Map<string, string[]>();
  for (const { id, whole } of db.all(bearers, { keys: JSON.stringify(keys.flat()) }))
    ids.set(whole, [...(ids.get(whole) ?? []), id]);
  const taken = new Set<SearchedWord>();
  return spans.flatMap((span, index) => {
    const terms = (keys[index] ?? []).flatMap((key) => ids.get(key) ?? []).map(recordTerm);
    if (terms.length === 0 || span.some((word) => taken.has(word))) return [];
    for (const word of span) taken.add(word);
    return [{ words: span, terms }];
  });
}

/** Neighbouring words, the most first, as long as a word that is not small is left over. */
function spansOf(words: readonly SearchedWord[]): SearchedWord[][] {
  const some = words.slice(0, MOST_WORDS);
  const needed = countNeeded(words);
  const spans: SearchedWord[][] = [];
  for (let size = Math.min(LONGEST_NAME, some.length - 1); size > 1; size--)
    for (let from = 0; from + size <= some.length; from++)
      spans.push(some.slice(from, from + size));
  return spans.filter((span) => countNeeded(span) < needed && countNeeded(span) > 0);
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
