import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * Every text that lists are ordered by, with its place among all of them. SQLite compares bytes, which
 * puts Çakıcı and İpek behind Zorlu; a database that is built once and then only read can know the
 * order beforehand. Whoever writes a database fills it.
 */
export const nameRanks = sqliteTable("name_ranks", {
  /** From 1, without gaps. */
  rank: integer().primaryKey(),
  text: text().notNull().unique(),
});

/**
 * A column with the place of a text in the order of dictionaries; its name is that of the text's column
 * with `Rank` behind it, and whoever writes a database fills it.
 */
export function rankColumn() {
  return integer().notNull().default(0);
}

/** The column whose places a column holds: `name` for `nameRank`; null where it holds none. */
export function rankedBy(column: string): string | null {
  return /^(.+)Rank$/.exec(column)?.[1] ?? null;
}

/** The root collation (https://unicode.org/reports/tr35/tr35-collation.html): one order for all languages. */
const ROOT = new Intl.Collator("und");

/** Negative when the first stands before the second; zero for the same text only. */
export function compareTexts(one: string, other: string): number {
  return ROOT.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}
