import type { Forms, SearchedWord } from "../search-text/searched-word";

/** The columns of a name's own words in the full-text index, from the strictest key to the loosest. */
export const KEY_COLUMNS = ["exact", "folded", "skeleton"] as const;
type KeyColumn = (typeof KEY_COLUMNS)[number];

/** All columns: the name's own words, then what people name along with it. */
export const ALL_COLUMNS = [...KEY_COLUMNS, "along"] as const;
export type IndexColumn = (typeof ALL_COLUMNS)[number];

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
  columns: readonly IndexColumn[],
  near: readonly (readonly NearWord[])[] = [],
): string {
  const clauses = words.map((word, index) => {
    const terms = columns.flatMap((column) => termsOf(column, formsIn(column, word)));
    const misspelt = (near[index] ?? []).flatMap((one) => nearTerms(one, columns));
    return `(${[...new Set([...terms, ...misspelt])].join(" OR ")})`;
  });
  return clauses.join(" AND ");
}

/** Words along with a name stand under all their keys in one column. */
function formsIn(column: IndexColumn, word: SearchedWord): Forms {
  if (column !== "along") return word[column];
  return {
    whole: KEY_COLUMNS.flatMap((key) => word[key].whole),
    beginnings: KEY_COLUMNS.flatMap((key) => word[key].beginnings),
  };
}

/** A beginning finds the whole word, too. */
function termsOf(column: IndexColumn, { whole, beginnings }: Forms): string[] {
  const rest = whole.filter((form) => !beginnings.includes(form));
  return [
    ...beginnings.map((form) => `${column}:${quoted(form)} *`),
    ...rest.map((form) => `${column}:${quoted(form)}`),
  ];
}

function nearTerms({ key, word }: NearWord, columns: readonly IndexColumn[]): string[] {
  const under = columns.includes("along") ? [key, "along"] : [key];
  return under.map((column) => `${column}:${quoted(word)}`);
}

function quoted(key: string): string {
  return `"${key.replaceAll('"', '""')}"`;
}
