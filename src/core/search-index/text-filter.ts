import type { Column } from "drizzle-orm";
import { type Context, memoized } from "../context";
import type { Database } from "../database/database";
import { type Condition, oneOf } from "../paging/condition";
import { MAX_SEARCH_LENGTH } from "../search-text/words";
import { MAX_CANDIDATES } from "./candidates";
import { findRecords } from "./find";
import { findTexts, MOST_TEXTS } from "./find-texts";

const NAMES = `in any spelling of their names, in Latin or Cyrillic, whole or half typed`;
const LENGTH = `At most ${MAX_SEARCH_LENGTH} characters`;

/** For clients: what the field `text` of a filter does where things have names. */
export const TEXT_FILTER = `Found by this text as \`search\` finds names: ${NAMES}. ${LENGTH}; of more than ${MAX_CANDIDATES} names that match, the best.`;

/** For clients: the same where things have texts, too. */
export const TEXTS_FILTER = `Found by this text as \`search\` finds things: ${NAMES}, and by what is said of them in English, such as a theme or a summary. ${LENGTH}; of more than ${MAX_CANDIDATES} names or ${MOST_TEXTS} texts that match, the best.`;

/**
 * A condition that holds for the records that a text finds; for none where it finds none.
 *
 * The records are found beforehand, once for each text of a request, and go into the statement as
 * one list of ids: at most some `MAX_CANDIDATES`.
 *
 * @param id the column of the records' ids
 * @param type the GraphQL type of the records
 */
export function foundBy(id: Column, type: string) {
  const ofIds = oneOf(id);
  return (context: Context, text: string): Condition =>
    memoized(context, `found ${type} ${text}`, () => ofIds(idsOf(context.db, text, type)));
}

/** By names, and by what is said of them. */
function idsOf(db: Database, text: string, type: string): string[] {
  const named = findRecords(db, text, [type]).records;
  const texts = findTexts(db, text, [type], named.length > 0);
  return [...new Set([...named, ...texts].map(({ id }) => id))];
}
