import { keysOfWords, type NameKeys } from "../../../core/search-text/name-keys";
import { withOneLetterLess } from "../../../core/search-text/one-edit";
import { SHORTEST_MISSPELLING } from "../../../core/search-text/searched-word";
import { wordings } from "./wordings";

/** What can be found: a record with all its names. */
export interface SearchableRecord {
  readonly id: string;
  /** Its GraphQL type. */
  readonly type: string;
  /** BCP 47 tag to name. */
  readonly names: Readonly<Record<string, string>>;
  /** Other spellings, former names, titles: whatever a person may type for it. */
  readonly also?: readonly string[];
  readonly acronym?: string | null;
  /** From 0 to below 1; see `importanceOf`. */
  readonly importance: number;
}

/** One spelling of a record, as `search_names` stores it; words are separated by spaces. */
export interface NameRow {
  readonly nodeId: string;
  readonly type: string;
  readonly text: string;
  /** Null where the language is not recorded. */
  readonly lang: string | null;
  readonly exact: string;
  readonly folded: string;
  readonly skeleton: string;
  /** The skeleton's words in alphabetical order: equal for a name and its reordering. */
  readonly whole: string;
  readonly importance: number;
}

/**
 * The rows of a record: its names in their order, its acronym, its other spellings. Each spelling
 * once. A name whose words may be set apart otherwise (Alma-Ata, Bülbül oğlu) has a row for each way,
 * under the same text.
 */
export function nameRows(record: SearchableRecord): NameRow[] {
  const spellings = [
    ...Object.entries(record.names).map(([lang, text]) => ({ lang, text })),
    ...[...(record.acronym ? [record.acronym] : []), ...(record.also ?? [])].map((text) => ({
      lang: null,
      text,
    })),
  ];
  const rows = new Map<string, NameRow>();
  for (const { lang, text } of spellings) {
    for (const words of wordings(text, lang)) {
      const row = nameRow(record, text, lang, keysOfWords(words, lang ?? undefined));
      const key = `${row.exact}\n${row.skeleton}`;
      if (row.exact !== "" && !rows.has(key)) rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** What is left over of a word, as `search_neighbours` stores it. */
export interface NeighbourRow {
  readonly key: NeighbourKey;
  readonly leftOver: string;
  readonly word: string;
}

/** The keys under which misspellings are recognised. */
export const NEIGHBOUR_KEYS = ["folded", "skeleton"] as const;
export type NeighbourKey = (typeof NEIGHBOUR_KEYS)[number];

/** The rows of a word of the names; none for a word so short that nothing is its misspelling. */
export function neighbourRows(key: NeighbourKey, word: string): NeighbourRow[] {
  if (word.length < SHORTEST_MISSPELLING) return [];
  return withOneLetterLess(word).map((leftOver) => ({ key, leftOver, word }));
}

/** The order of the words does not count. */
export function wholeKey(skeleton: readonly string[]): string {
  return [...skeleton].sort().join(" ");
}

function nameRow(
  { id, type, importance }: SearchableRecord,
  text: string,
  lang: string | null,
  { exact, folded, skeleton }: NameKeys,
): NameRow {
  return {
    nodeId: id,
    type,
    text,
    lang,
    exact: exact.join(" "),
    folded: folded.join(" "),
    skeleton: skeleton.join(" "),
    whole: wholeKey(skeleton),
    importance,
  };
}
