import {
  type Match,
  type MatchFit,
  type MatchKind,
  matchName,
  type Sought,
} from "../search-text/match";
import type { NameKeys } from "../search-text/name-keys";
import type { Candidate } from "./candidates";

/** A record that matches, by its best name. */
export interface RankedRecord {
  readonly id: string;
  readonly type: string;
  /** How well it matches, a whole number (see `bandOf`), plus how important it is, below 1. */
  readonly score: number;
  readonly kind: MatchKind | "text";
  /** The row of `searchNames` that matches; of `searchTexts` where `kind` is `text`. */
  readonly nameId: number;
}

/** Where a record stands in the ranking. */
export type RankPosition = Pick<RankedRecord, "score" | "id">;

/**
 * The records of the names that match, the best first; a total order, by score, then by id.
 *
 * @param names in the order of their ids
 * @param ranked records that are ranked already, by names that match better
 */
export function rankRecords(
  sought: Sought,
  names: readonly Candidate[],
  ranked: readonly RankedRecord[] = [],
): RankedRecord[] {
  const records = new Map(ranked.map((record) => [record.id, record]));
  for (const name of names) {
    const match = matchName(sought, keysOf(name));
    if (match === null) continue;
    const record = rankedRecord(name, match);
    const best = records.get(record.id);
    // Of names that match equally well, the one that the record lists first.
    if (best === undefined || record.score > best.score) records.set(record.id, record);
  }
  return [...records.values()].sort(compareRank);
}

/** Negative when the first stands before the second. */
export function compareRank(one: RankPosition, other: RankPosition): number {
  return other.score - one.score || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

/** Rows that are read again come from memory, with the keys that they were taken apart into. */
const known = new WeakMap<Candidate, NameKeys>();

function keysOf(name: Candidate): NameKeys {
  const before = known.get(name);
  if (before !== undefined) return before;
  const { exact, folded, skeleton } = name;
  const keys = {
    exact: exact.split(" "),
    folded: folded.split(" "),
    skeleton: skeleton.split(" "),
  };
  known.set(name, keys);
  return keys;
}

function rankedRecord(name: Candidate, match: Match): RankedRecord {
  const { id, nodeId, type, importance } = name;
  return {
    id: nodeId,
    type,
    score: bandOf(match, name) + importance,
    kind: match.kind,
    nameId: id,
  };
}

/** The groups of matches, the best last. */
const GROUPS = [
  "fuzzy",
  "apart",
  "inflected",
  "transliterated",
  "folded",
  "prefix",
  "inflectedWhole",
  "soundingWhole",
  "foldedWhole",
  "exact",
];

/** What stands equal within a group, the best last. */
const FITS: readonly (readonly MatchFit[])[] = [
  ["apart"],
  ["beginning"],
  ["words", "along"],
  ["start"],
  ["reordered"],
  ["whole"],
];

/**
 * First by kind (exact over prefix over folded over transliterated over inflected over fuzzy), then by
 * fit, with two exceptions. A whole name typed without its marks, in another script or with an ending is
 * what is meant, and comes before names that only begin so: `Turkiye` is Türkiye, `Qazaqstan` is
 * Қазақстан, and so is `Türkiye'nin` before Türkiye'nin Daimi Temsilcisi. What is
 * only named along with a record says little of it: it comes after all names that have the words,
 * unless those are misspelt.
 */
function bandOf({ kind, fit }: Match, name: Candidate): number {
  const fits = FITS.findIndex((equal) => equal.includes(fit));
  return GROUPS.indexOf(groupOf({ kind, fit }, name)) * FITS.length + fits;
}

/** Shorter names sound like too many others. */
const SOUNDING_LENGTH = 5;

function groupOf({ kind, fit }: Match, { skeleton }: Candidate): string {
  if (fit === "apart" && kind !== "fuzzy") return "apart";
  const isWhole = fit === "whole" || fit === "reordered";
  if (isWhole && kind === "folded") return "foldedWhole";
  if (isWhole && kind === "inflected") return "inflectedWhole";
  const isLong = skeleton.length >= SOUNDING_LENGTH;
  return isWhole && isLong && kind === "transliterated" ? "soundingWhole" : kind;
}
