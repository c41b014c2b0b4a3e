import type { Database } from "../database/database";
import { isSetOff } from "../search-text/endings/bases";
import { FUZZY, INFLECTED } from "../search-text/place-in-name";
import { parseSearch, type SearchedWord } from "../search-text/searched-word";
import { lookedUp, matchingNames, nearNames } from "./candidates";
import { nearWords, united } from "./near-words";
import { type RankedRecord, rankRecords } from "./ranking";

/** With fewer records found than this, words are also taken for forms and misspellings of others. */
const FUZZY_BELOW = 20;

/** What a text finds. */
export interface Found {
  /** The words that were meant: without those that nothing has, such as names after the father. */
  readonly words: readonly SearchedWord[];
  /** Of all types, the best first. Of thousands, the best and most important 2,000 or so. */
  readonly all: readonly RankedRecord[];
  /** Of the types asked for. */
  readonly records: readonly RankedRecord[];
}

/**
 * Finds records by their names.
 *
 * It reads a bounded number of rows of the search index, and is a pure function of the database, the
 * text and the types. A text without any letter or digit finds nothing.
 *
 * @param types GraphQL types of the records; null for all
 * @throws GraphQLError `BAD_USER_INPUT` when the text is longer than `MAX_SEARCH_LENGTH`
 */
export function findRecords(db: Database, text: string, types: readonly string[] | null): Found {
  const { words, all } = rankingOfMeant(db, parseSearch(text));
  if (types === null) return { words, all: all.records, records: all.records };
  // Where the ranking of all types is cut, that of some types may have room for more.
  const { records } = all.isCut ? ranking(db, words, types) : all;
  return { words, all: all.records, records: records.filter(({ type }) => types.includes(type)) };
}

interface Ranking {
  readonly records: readonly RankedRecord[];
  readonly isCut: boolean;
}

/** Without names after the father (Кемелевич, Heydər oğlu), where nothing is found with them. */
function rankingOfMeant(db: Database, words: readonly SearchedWord[]) {
  const all = ranking(db, words, null);
  const shorter = words.filter(({ isPatronymic }) => !isPatronymic);
  const isMeant = all.records.length > 0 || shorter.length === words.length || shorter.length === 0;
  return isMeant ? { words, all } : { words: shorter, all: ranking(db, shorter, null) };
}

function ranking(
  db: Database,
  words: readonly SearchedWord[],
  types: readonly string[] | null,
): Ranking {
  if (words.length === 0) return { records: [], isCut: false };
  const { sought, names, isCut } = matchingNames(db, words, types);
  const records = rankRecords(sought, names);
  if (isEnough(words, records)) return { records, isCut };
  const { bases, misspelt } = nearWords(db, lookedUp(words));
  const inflected = nearNames(db, words, types, { keys: bases, kind: INFLECTED }, names);
  const some = rankRecords(inflected.sought, inflected.names, records);
  if (some.length >= FUZZY_BELOW || misspelt.size === 0)
    return { records: some, isCut: isCut || inflected.isCut };
  const keys = united(misspelt, bases);
  const known = [...names, ...inflected.names];
  const near = nearNames(db, words, types, { keys, kind: FUZZY }, known);
  const all = rankRecords(near.sought, near.names, some);
  return { records: all, isCut: isCut || inflected.isCut || near.isCut };
}

/**
 * Whether the words need not be taken for others. A whole name of several words is written by no accident, nor is an
 * ending that is set off, however many names have it.
 */
function isEnough(words: readonly SearchedWord[], records: readonly RankedRecord[]): boolean {
  const best = records[0]?.kind;
  if (best === "exact" && words.length > 1) return true;
  const isEnded = words.some(({ exact }) => exact.whole.some(isSetOff));
  return records.length >= FUZZY_BELOW && (best === "exact" || !isEnded);
}
