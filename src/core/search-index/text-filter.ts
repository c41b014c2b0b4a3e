import type { Column } from "drizzle-orm";
import { type Context, keptBy } from "../context";
import { type Condition, oneOf } from "../paging/condition";
import { MAX_SEARCH_LENGTH } from "../search-text/words";
import { MAX_CANDIDATES } from "./candidates";
import { findRecords } from "./find";

/** For clients: what the field `text` of a filter does. */
export const TEXT_FILTER = `Found by this text as \`search\` finds names: in any spelling of their names, in Latin or Cyrillic, whole or half typed. At most ${MAX_SEARCH_LENGTH} characters; of more than ${MAX_CANDIDATES} names that match, the best.`;

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
    keptBy(context, `found ${type} ${text}`, () =>
      ofIds(findRecords(context.db, text, [type]).records.map((record) => record.id)),
    );
}
