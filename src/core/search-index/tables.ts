import { sql } from "drizzle-orm";
import { index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * The names of all records, as they are searched for: one row for each spelling. Every subgraph may
 * read these tables; discovery alone writes them.
 *
 * Ids run from the most important record to the least, so that the first rows of any answer of the
 * full-text index, which come by rowid, are those that matter.
 */
export const searchNames = sqliteTable(
  "search_names",
  {
    id: integer().primaryKey(),
    nodeId: text().notNull(), // discovery: nodes
    type: text().notNull(), // the name of its GraphQL type
    importance: real().notNull(), // from -1 to below 1
    text: text().notNull(),
    /** BCP 47; null where the language is not recorded. */
    lang: text(),
    // The words of the name under each key, with spaces between them.
    exact: text().notNull(),
    folded: text().notNull(),
    skeleton: text().notNull(),
    /** The words of `skeleton` in alphabetical order: equal for a name and its reordering. */
    whole: text().notNull(),
    /**
     * What people name along with the record, such as its place and its year: the words under all
     * their keys, with spaces between them; empty where there are none. Only the index reads it.
     */
    along: text().notNull(),
  },
  (t) => [index("search_names_by_whole").on(t.whole)],
);

/**
 * What is said of records, in English: one row for each record. Ids run from the most important
 * record to the least, as those of names do.
 */
export const searchTexts = sqliteTable("search_texts", {
  id: integer().primaryKey(),
  nodeId: text().notNull(), // discovery: nodes
  type: text().notNull(), // the name of its GraphQL type
  importance: real().notNull(), // from -1 to below 1
  /** Statements, themes, outcomes, topics or summaries, with ` · ` between them. */
  text: text().notNull(),
  /** Names of the record and of what people name along with it, and its years. */
  along: text().notNull(),
});

/** The keys under which misspellings are recognised. */
export const NEIGHBOUR_KEYS = ["folded", "skeleton"] as const;
export type NeighbourKey = (typeof NEIGHBOUR_KEYS)[number];
/** Instead of a key, marks the words that the index has at all, under whatever key. */
export const VOCABULARY = "word";

/**
 * Finds the words that a misspelt word may stand for: two words are one typing error apart only if
 * taking one letter, or none, out of each leaves the same (Garbe's SymSpell,
 * https://github.com/wolfgarbe/SymSpell). It holds what is left over of every word of the names.
 *
 * Trigrams do not do: an error in the middle of a word of five letters leaves none of its trigrams
 * whole. Measured on 97,565 words: FTS5 trigrams find 78 % of the misspellings of words of five
 * letters and 97 % at six, in 0.1 to 0.5 ms; this finds all of them in 0.02 ms.
 *
 * `tables.sql` makes it and the full-text index: drizzle-kit has no words for them.
 */
export const searchNeighbours = sqliteTable("search_neighbours", {
  key: text({ enum: [...NEIGHBOUR_KEYS, VOCABULARY] }).notNull(),
  leftOver: text().notNull(),
  word: text().notNull(),
});

/** The full-text index over `searchTexts`, by its ids; the build fills it. */
export const textIndex = sql.identifier("text_index");

/** The full-text index over the words of `searchNames`, by its ids; the build fills it. */
export const searchIndex = sql.identifier("search_index");
