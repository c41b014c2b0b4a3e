import type { Database } from "better-sqlite3";
import type { MatchKind } from "../../../core/search-text/match";
import { parseSearch, type SearchedWord } from "../../../core/search-text/searched-word";
import { type CandidateReader, candidateReader } from "./candidates";
import { didYouMean } from "./did-you-mean";
import { nearWords } from "./near-words";
import { compareRank, type RankedRecord, type RankPosition, rankRecords } from "./ranking";

/** With fewer records found than this, words are also taken for misspellings. */
const FUZZY_BELOW = 20;

export interface SearchRequest {
  readonly text: string;
  /** Only records of these GraphQL types; null for all. */
  readonly types: readonly string[] | null;
  /** How many to give, from 0. */
  readonly first: number;
  /** Only what stands after this position; null for the start. */
  readonly after: RankPosition | null;
}

/** A record that was found. */
export interface FoundRecord extends RankPosition {
  readonly type: string;
  /** The name that matched; its language is null where it is not recorded. */
  readonly match: { readonly text: string; readonly lang: string | null; readonly via: MatchKind };
}

export interface SearchResult {
  /** The best first. */
  readonly records: readonly FoundRecord[];
  readonly hasNextPage: boolean;
  /** Records of the types asked for. Of thousands, the most important are counted and listed. */
  readonly totalCount: number;
  /** Records found by type, whatever types are asked for; the most numerous first. */
  readonly countByType: readonly { readonly type: string; readonly count: number }[];
  /** Where nothing of any type is found: a name like the text, which is found; null if none is. */
  readonly didYouMean: string | null;
}

/** Searches the names of a database. */
export type Search = (request: SearchRequest) => SearchResult;

interface NameText {
  readonly text: string;
  readonly lang: string | null;
}

/**
 * The search over a database that `buildSearchIndex` has filled.
 *
 * A search reads the index only, a bounded number of rows, and is a pure function of the database
 * and the request. It throws RangeError when the text is longer than `MAX_SEARCH_LENGTH`; a text
 * without any letter or digit finds nothing.
 */
export function openSearch(db: Database): Search {
  const near = nearWords(db);
  const reader = candidateReader(db, near);
  const suggest = didYouMean(db, near);
  const nameText = db.prepare<[number], NameText>(
    "select text, lang from search_names where id = ?",
  );

  const found = (record: RankedRecord): FoundRecord => {
    const { id, type, score, kind, nameId } = record;
    const name = nameText.get(nameId) ?? { text: "", lang: null };
    return { id, type, score, match: { ...name, via: kind } };
  };

  return ({ text, types, first, after }) => {
    const words = meantWords(reader, parseSearch(text));
    const all = ranking(reader, words, null);
    const ranked = types === null ? all.records : ofTypes(reader, words, all, types);
    const rest =
      after === null ? ranked : ranked.filter((record) => compareRank(after, record) < 0);
    return {
      records: rest.slice(0, first).map(found),
      hasNextPage: rest.length > first,
      totalCount: ranked.length,
      countByType: countByType(all.records),
      didYouMean: all.records.length === 0 ? suggest(words) : null,
    };
  };
}

/** Without names after the father (Кемелевич, Heydər oğlu), where nothing is found with them. */
function meantWords(reader: CandidateReader, words: readonly SearchedWord[]) {
  const shorter = words.filter(({ isPatronymic }) => !isPatronymic);
  if (shorter.length === words.length || shorter.length === 0) return words;
  return ranking(reader, words, null).records.length > 0 ? words : shorter;
}

interface Ranking {
  readonly records: readonly RankedRecord[];
  readonly isCut: boolean;
}

function ranking(
  reader: CandidateReader,
  words: readonly SearchedWord[],
  types: readonly string[] | null,
): Ranking {
  if (words.length === 0) return { records: [], isCut: false };
  const { names, isCut } = reader.matching(words, types);
  const records = rankRecords(words, names);
  if (records.length >= FUZZY_BELOW || !words.some(({ isFuzzy }) => isFuzzy))
    return { records, isCut };
  const near = reader.misspelt(words, types);
  return { records: rankRecords(words, [...names, ...near.names]), isCut: isCut || near.isCut };
}

/** Where the ranking of all types is cut, that of some types may have room for more. */
function ofTypes(
  reader: CandidateReader,
  words: readonly SearchedWord[],
  all: Ranking,
  types: readonly string[],
): readonly RankedRecord[] {
  const { records } = all.isCut ? ranking(reader, words, types) : all;
  return records.filter(({ type }) => types.includes(type));
}

function countByType(records: readonly RankedRecord[]): { type: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => ({ type, count }))
    .sort((one, other) => other.count - one.count || (one.type < other.type ? -1 : 1));
}
