import {
  MATCH_FITS,
  MATCH_KINDS,
  type Match,
  type MatchKind,
  matchName,
} from "../../../core/search-text/match";
import type { NameKeys } from "../../../core/search-text/name-keys";
import type { SearchedWord } from "../../../core/search-text/searched-word";
import type { Candidate } from "./candidates";

/** A record that matches, by its best name. */
export interface RankedRecord {
  readonly id: string;
  readonly type: string;
  /** How well it matches, a whole number (see `bandOf`), plus how important it is, below 1. */
  readonly score: number;
  readonly kind: MatchKind;
  /** The row of `search_names` that matches. */
  readonly nameId: number;
}

/** Where a record stands in the ranking. */
export type RankPosition = Pick<RankedRecord, "score" | "id">;

/**
 * The records of the names that match, the best first; a total order, by score, then by id.
 *
 * @param names in the order of their ids
 */
export function rankRecords(
  words: readonly SearchedWord[],
  names: readonly Candidate[],
): RankedRecord[] {
  const records = new Map<string, RankedRecord>();
  for (const name of names) {
    const match = matchName(words, keysOf(name));
    if (match === null) continue;
    const record = rankedRecord(name, match);
    const known = records.get(record.id);
    // Of names that match equally well, the one that the record lists first.
    if (known === undefined || record.score > known.score) records.set(record.id, record);
  }
  return [...records.values()].sort(compareRank);
}

function keysOf({ exact, folded, skeleton }: Candidate): NameKeys {
  return { exact: exact.split(" "), folded: folded.split(" "), skeleton: skeleton.split(" ") };
}

/** Negative when the first stands before the second. */
export function compareRank(one: RankPosition, other: RankPosition): number {
  return other.score - one.score || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

function rankedRecord({ id, nodeId, type, importance }: Candidate, match: Match): RankedRecord {
  return {
    id: nodeId,
    type,
    score: bandOf(match) + importance,
    kind: match.kind,
    nameId: id,
  };
}

/** First by kind (exact over prefix over folded over transliterated over fuzzy), then by fit. */
function bandOf({ kind, fit }: Match): number {
  const kinds = MATCH_KINDS.length - 1 - MATCH_KINDS.indexOf(kind);
  const fits = MATCH_FITS.length - 1 - MATCH_FITS.indexOf(fit);
  return kinds * MATCH_FITS.length + fits;
}
