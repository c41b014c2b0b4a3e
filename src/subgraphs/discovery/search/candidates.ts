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
  /** Names in which every word is found as it is written or as it sounds. */
  matching(words: readonly SearchedWord[], types: readonly string[] | null): Candidates;
  /** Names in which every word is found, some with a typing error. */
  misspelt(words: readonly SearchedWord[], types: readonly string[] | null): Candidates;
}

const COLUMNS = `n.id, n.node_id as nodeId, n.type, n.exact, n.folded, n.skeleton, n.importance`;
const OF_TYPES = "(:types is null or n.type in (select value from json_each(:types)))";

const WHOLE = `select ${COLUMNS} from search_names n
  where n.whole in (select value from json_each(:keys)) and ${OF_TYPES}
  order by n.id limit ${MAX_CANDIDATES}`;

const WORDS = `select ${COLUMNS} from search_index i cross join search_names n on n.id = i.rowid
  where i.search_index match :match and ${OF_TYPES}
  order by i.rowid limit ${MAX_CANDIDATES}`;

/** The reader of a database with a search index. */
export function candidateReader(db: Database, near: NearWords): CandidateReader {
  const wholes = db.prepare<[{ keys: string; types: string | null }], Candidate>(WHOLE);
  const byWords = db.prepare<[{ match: string; types: string | null }], Candidate>(WORDS);

  return {
    matching(words, only) {
      const types = only && JSON.stringify(only);
      const read = (columns: readonly KeyColumn[]) =>
        byWords.all({ match: fullTextQuery(words, columns), types });
      const whole = wholes.all({ keys: JSON.stringify(wholeKeys(words)), types });
      const any = read(KEY_COLUMNS);
      if (any.length < MAX_CANDIDATES) return { names: unique([...whole, ...any]), isCut: false };
      // What is cut off shall be the loosest matches, not the least important ones.
      const exact = read(["exact"]);
      const closer = exact.length < MAX_CANDIDATES ? [...read(["exact", "folded"]), ...any] : [];
      return { names: unique([...whole, ...exact, ...closer]), isCut: true };
    },
    misspelt(words, only) {
      const match = fullTextQuery(words, KEY_COLUMNS, words.map(near.misspelt));
      const names = byWords.all({ match, types: only && JSON.stringify(only) });
      return { names, isCut: names.length === MAX_CANDIDATES };
    },
  };
}

/** As each convention reads the words. */
function wholeKeys(words: readonly SearchedWord[]): string[] {
  const first = words.map(({ skeletons }) => skeletons[0] ?? "");
  const last = words.map(({ skeletons }) => skeletons.at(-1) ?? "");
  return [...new Set([wholeKey(first), wholeKey(last)])];
}

function unique(names: readonly Candidate[]): Candidate[] {
  return [...new Map(names.map((name) => [name.id, name])).values()];
}
