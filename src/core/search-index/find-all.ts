import type { Database } from "../database/database";
import { type Found, findRecords } from "./find";
import { findTexts } from "./find-texts";
import { compareRank, type RankedRecord } from "./ranking";

/**
 * What a text finds by names, and behind that what it finds by texts; a record once.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when the text is too long
 */
export function findAll(db: Database, text: string, types: readonly string[] | null): Found {
  // As a filter by an empty list anywhere: no type is wanted, so nothing is found.
  if (types?.length === 0) return { ...findAll(db, text, null), records: [] };
  const named = findRecords(db, text, types);
  const texts = findTexts(db, text, null, named.all.length > 0);
  const ofTypes = types === null ? texts : findTexts(db, text, types, named.records.length > 0);
  return {
    words: named.words,
    all: withTexts(named.all, texts),
    records: withTexts(named.records, ofTypes),
  };
}

function withTexts(
  named: readonly RankedRecord[],
  texts: readonly RankedRecord[],
): readonly RankedRecord[] {
  if (texts.length === 0) return named;
  const known = new Set(named.map(({ id }) => id));
  return [...named, ...texts.filter(({ id }) => !known.has(id)).sort(compareRank)];
}
