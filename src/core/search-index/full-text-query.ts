import type { Forms, NearKeys, SearchedWord } from "../search-text/searched-word";
import type { NamedSpan } from "./named-spans";
import { NEIGHBOUR_KEYS } from "./tables";

/** The columns of a name's own words in the full-text index, from the strictest key to the loosest. */
export const KEY_COLUMNS = ["exact", "folded", "skeleton"] as const;

/** All columns that hold words: the name's own, then what people name along with it. */
export const ALL_COLUMNS = [...KEY_COLUMNS, "along"] as const;
export type IndexColumn = (typeof ALL_COLUMNS)[number];

/** What is looked for, and where. */
export interface Wanted {
  readonly words: Iterable<SearchedWord>;
  readonly columns: readonly IndexColumn[];
  /** What words may be forms or misspellings of. */
  readonly near?: ReadonlyMap<SearchedWord, NearKeys>;
  /** Words that together may stand for a record, beside the names of others. */
  readonly spans?: readonly NamedSpan[];
  /** GraphQL types of the records; null for all. */
  readonly types?: readonly string[] | null;
}

/**
 * The expression for FTS5's MATCH that finds the names in which every word has its match under one
 * of the columns (https://www.sqlite.org/fts5.html#full_text_query_syntax).
 *
 * Nothing of what the user wrote is syntax: keys hold letters, marks and digits only, and each stands
 * in quotes. Every term stands once, with all its columns: FTS5 reads the list of a term anew each
 * time it is named, and in most words two keys or all are alike.
 */
export function fullTextQuery({ words, columns, near, spans, types = null }: Wanted): string {
  const clause = (word: SearchedWord) => clauseOf(word, columns, near?.get(word));
  const wanted = new Set(words);
  const named = columns.includes("along") ? (spans ?? []) : [];
  const ofSpans = named.flatMap((span) => {
    const looked = span.words.filter((word) => wanted.has(word));
    for (const word of looked) wanted.delete(word);
    if (looked.length === 0) return [];
    const terms = `{along} : (${span.terms.map(quoted).join(" OR ")})`;
    return [`((${looked.map(clause).join(" AND ")}) OR ${terms})`];
  });
  const clauses = [...[...wanted].map(clause), ...ofSpans];
  const ofTypes = types === null ? [] : [`{type} : (${types.map(quoted).join(" OR ")})`];
  return [...new Set([...clauses, ...ofTypes])].join(" AND ");
}

function clauseOf(
  word: SearchedWord,
  columns: readonly IndexColumn[],
  near: NearKeys | undefined,
): string {
  const columnsByTerm = new Map<string, IndexColumn[]>();
  for (const column of columns)
    for (const term of new Set([...termsOf(column, word), ...nearTerms(column, near)]))
      columnsByTerm.set(term, [...(columnsByTerm.get(term) ?? []), column]);
  const terms = [...columnsByTerm].map(([term, under]) => `{${under.join(" ")}} : ${term}`);
  return `(${terms.join(" OR ")})`;
}

/** A beginning finds the whole word, too. */
function termsOf(column: IndexColumn, word: SearchedWord): string[] {
  const { whole, beginnings } = formsIn(column, word);
  const isOfNumbers = word.number !== null && (column === "exact" || column === "along");
  const forms = isOfNumbers ? [...whole, word.number] : whole;
  const rest = forms.filter((form) => !beginnings.includes(form));
  return [...beginnings.map((form) => `${quoted(form)} *`), ...rest.map(quoted)];
}

/** Words along with a name stand under all their keys in one column. */
function formsIn(column: IndexColumn, word: SearchedWord): Forms {
  if (column !== "along") return word[column];
  return {
    whole: KEY_COLUMNS.flatMap((key) => word[key].whole),
    beginnings: KEY_COLUMNS.flatMap((key) => word[key].beginnings),
  };
}

function nearTerms(column: IndexColumn, near: NearKeys | undefined): string[] {
  const keys = NEIGHBOUR_KEYS.filter((key) => column === key || column === "along");
  return keys.flatMap((key) => [...(near?.[key] ?? [])]).map(quoted);
}

function quoted(key: string): string {
  return `"${key.replaceAll('"', '""')}"`;
}
