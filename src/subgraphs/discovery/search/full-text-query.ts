import type { SearchedWord } from "../../../core/search-text/searched-word";

/** The columns of the full-text index, from the strictest key to the loosest. */
export const KEY_COLUMNS = ["exact", "folded", "skeleton"] as const;
export type KeyColumn = (typeof KEY_COLUMNS)[number];

/** A word of the names under one of its keys. */
export interface NearWord {
  readonly key: KeyColumn;
  readonly word: string;
}

/**
 * The expression for FTS5's MATCH that finds the names in which every word has its match under one
 * of the columns (https://www.sqlite.org/fts5.html#full_text_query_syntax).
 *
 * Nothing of what the user wrote is syntax: keys hold letters, marks and digits only, and each stands
 * in quotes.
 *
 * @param near for each word, by its place, the words that it may be a misspelling of
 */
export function fullTextQuery(
  words: readonly SearchedWord[],
  columns: readonly KeyColumn[],
  near: readonly (readonly NearWord[])[] = [],
): string {
  const clauses = words.map((word, index) => {
    const terms = columns.flatMap((column) =>
      TERMS[column](word).map((term) => `${column}:${term}`),
    );
    const misspelt = (near[index] ?? []).map(({ key, word }) => `${key}:${quoted(word)}`);
    return `(${[...new Set([...terms, ...misspelt])].join(" OR ")})`;
  });
  return clauses.join(" AND ");
}

/** What to look for in each column. */
const TERMS: Readonly<Record<KeyColumn, (word: SearchedWord) => string[]>> = {
  exact: ({ exact, isBeginning }) => exact.map((key) => term(key, isBeginning)),
  folded: ({ folded, isBeginning }) => [term(folded, isBeginning)],
  skeleton: ({ skeletons, stems }) => [
    ...skeletons.map(quoted),
    ...stems.map((s) => term(s, true)),
  ],
};

function term(key: string, isBeginning: boolean): string {
  return isBeginning ? `${quoted(key)} *` : quoted(key);
}

function quoted(key: string): string {
  return `"${key.replaceAll('"', '""')}"`;
}
