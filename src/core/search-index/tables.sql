-- Written by hand, in src/core/search-index/tables.sql: drizzle-kit has no words for these tables.

-- Every column is in the key: without rowids there is one copy of it instead of two.
CREATE TABLE `search_neighbours` (
	`key` text NOT NULL,
	`left_over` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY (`key`, `left_over`, `word`)
) WITHOUT ROWID;
--> statement-breakpoint
-- The full-text index over the words of search_names, filled from it when all rows are in.
-- The words are keys already, ASCII letters and digits or other characters, so the `ascii` tokenizer
-- takes them as they are. Each is looked for alone, never in phrases, hence detail = column; answers
-- are ranked in the program, not by FTS5, hence columnsize = 0. The type is a word among others:
-- looking for names of one type reads no rows of other types.
CREATE VIRTUAL TABLE `search_index` USING fts5(
	exact, folded, skeleton, along, type,
	content = 'search_names', content_rowid = 'id',
	tokenize = 'ascii', prefix = '1 2 3 4 5', detail = 'column', columnsize = 0
);
--> statement-breakpoint
-- The full-text index over what is said of records. Texts are English: words are compared by their stems. Phrases and
-- excerpts need the places of words, hence the whole detail.
CREATE VIRTUAL TABLE `text_index` USING fts5(
	text, along, type,
	content = 'search_texts', content_rowid = 'id',
	tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);
