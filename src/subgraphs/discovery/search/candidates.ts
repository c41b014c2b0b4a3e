import type { Database } from "better-sqlite3";
import type { SearchedWord } from "../../../core/search-text/searched-word";
import { fullTextQuery, KEY_COLUMNS, type KeyColumn } from "./full-text-query";
import type { NearWords } from "./near-words";
import { wholeKey } from "./rows";

/** The most names that one look in the index gives, the most important first. */
export const MAX_CANDIDATES = 2_000;

/** A name that may match, as the index has it. */
export interface Candidate {
  readonly id: number;
  readonly nodeId: string;
  readonly type: string;
  readonly exact: string;
  readonly folded: string;
  readonly skeleton: string;
  readonly importance: number;
}

/** Names that may match, each once. */
export interface Candidates {
  readonly names: readonly Candidate[];
  /** There are more in the index, less important. */
  readonly isCut: boolean;
}

/** Reads candidates from the index. Every statement is prepared once, bounded and read-only. */
export interface CandidateReader {
  /**
   * Names in which every word is found as it is written or as it sounds. Types bound what is cut;
   * names that are all of the words are given whatever their type.
   */
  matching(words: readonly SearchedWord[], types: readonly string[] | null): Candidates;
  /** Names in which every word is found, some with a typing error. */
  misspelt(words: readonly SearchedWord[], types: readonly string[] | null): Candidates;
}

const OF_TYPES = `cross join search_names n on n.id = i.rowid
  and n.type in (select value from json_each(:types))`;

const WHOLE = `select id from search_names
  where whole in (select value from json_each(:keys)) order by id limit ${MAX_CANDIDATES}`;

const wordsQuery = (types: string) => `select i.rowid from search_index i ${types}
  where i.search_index match :match order by i.rowid limit ${MAX_CANDIDATES}`;

const NAMES = `select id, node_id as nodeId, type, exact, folded, skeleton, importance
  from search_names where id in (select value from json_each(?)) order by id`;

/** The reader of a database with a search index. */
export function candidateReader(db: Database, near: NearWords): CandidateReader {
  const whole = db.prepare<[{ keys: string }], number>(WHOLE).pluck();
  const ofAll = db.prepare<[{ match: string }], number>(wordsQuery("")).pluck();
  const ofTypes = db.prepare<[{ match: string; types: string }], number>(wordsQuery(OF_TYPES));
  ofTypes.pluck();
  const names = db.prepare<[string], Candidate>(NAMES);

  /** Ids are cheap and rows are dear: which names to read is settled by their ids alone. */
  const idsOf = (match: string, types: readonly string[] | null): number[] =>
    types === null ? ofAll.all({ match }) : ofTypes.all({ match, types: JSON.stringify(types) });
  const read = (ids: Iterable<number>): Candidate[] =>
    names.all(JSON.stringify([...new Set(ids)].slice(0, MAX_CANDIDATES)));

  return {
    matching(words, types) {
      const wholes = whole.all({ keys: JSON.stringify(wholeKeys(words)) });
      const under = (columns: readonly KeyColumn[]) => idsOf(fullTextQuery(words, columns), types);
      const any = under(KEY_COLUMNS);
      if (any.length < MAX_CANDIDATES) return { names: read([...wholes, ...any]), isCut: false };
      // What is cut off shall be the loosest matches, not the least important ones.
      const ids = [...wholes, ...under(["exact"]), ...under(["exact", "folded"]), ...any];
      return { names: read(ids), isCut: true };
    },
    misspelt(words, types) {
      const ids = idsOf(fullTextQuery(words, KEY_COLUMNS, words.map(near.misspelt)), types);
      return { names: read(ids), isCut: ids.length === MAX_CANDIDATES };
    },
  };
}

/** As each convention reads the words. */
function wholeKeys(words: readonly SearchedWord[]): string[] {
  const first = words.map(({ skeleton }) => skeleton.whole[0] ?? "");
  const last = words.map(({ skeleton }) => skeleton.whole.at(-1) ?? "");
  return [...new Set([wholeKey(first), wholeKey(last)])];
}
