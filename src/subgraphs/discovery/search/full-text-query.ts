import type { Forms, SearchedWord } from "../../../core/search-text/searched-word";

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
    const terms = columns.flatMap((column) => termsOf(column, word[column]));
    const misspelt = (near[index] ?? []).map(({ key, word }) => `${key}:${quoted(word)}`);
    return `(${[...terms, ...misspelt].join(" OR ")})`;
  });
  return clauses.join(" AND ");
}

/** A beginning finds the whole word, too. */
function termsOf(column: KeyColumn, { whole, beginnings }: Forms): string[] {
  const rest = whole.filter((form) => !beginnings.includes(form));
  return [
    ...beginnings.map((form) => `${column}:${quoted(form)} *`),
    ...rest.map((form) => `${column}:${quoted(form)}`),
  ];
}

function quoted(key: string): string {
  return `"${key.replaceAll('"', '""')}"`;
}
