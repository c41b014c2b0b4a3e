import type { Database } from "../../../src/core/database/database";
import { findAll } from "../../../src/core/search-index/find-all";
import { nameKeys } from "../../../src/core/search-text/name-keys";
import { MAX_SEARCH_LENGTH } from "../../../src/core/search-text/words";
import type { SearchableRecord } from "../../../src/subgraphs/discovery/search/records";

/** A text, and the record that it shall find. */
export interface Probe {
  readonly text: string;
  readonly id: string;
  /** The name on record from which the text was made; without one, the text is a spelling itself. */
  readonly name?: string;
  /** Searched for among these types only. */
  readonly types?: readonly string[];
}

/** What came of searching for a text. Times are in milliseconds. */
export interface Outcome {
  readonly probe: Probe;
  /** Where the record stands among the first five, from 0; -1 where it does not. */
  readonly rank: number;
  /** The id of the first record. */
  readonly first: string | undefined;
  /** Time of the processor: what else the machine does, does not count. */
  readonly cpu: number;
  readonly clock: number;
}

/** How many of the records were first, and among the first five, from 0 to 1. */
export interface Recall {
  readonly atOne: number;
  readonly atFive: number;
}

/** Times in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Records by what their names have in common: the letters, without case and diacritics. */
export type Namesakes = ReadonlyMap<string, ReadonlySet<string>>;

/** Who bears which name. */
export function namesakesOf(records: readonly SearchableRecord[]): Namesakes {
  const bearers = new Map<string, Set<string>>();
  for (const { id, spellings } of records) {
    for (const { text } of spellings) {
      const key = plain(text);
      bearers.set(key, (bearers.get(key) ?? new Set()).add(id));
    }
  }
  return bearers;
}

/**
 * Searches for each text and looks where its record stands.
 *
 * A record counts as found where another one stands that bears the very same name, diacritics aside:
 * either the name that the text was made from, or the text itself. No search can tell these apart.
 */
export function measure(db: Database, probes: readonly Probe[], namesakes: Namesakes): Outcome[] {
  return probes.map((probe) => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const records = findAll(db, probe.text, probe.types ?? null).records.slice(0, 5);
    const { user, system } = process.cpuUsage(before);
    const times = { cpu: (user + system) / 1000, clock: performance.now() - start };
    const right = rightAnswers(probe, namesakes);
    const rank = records.findIndex(({ id }) => right.has(id));
    return { probe, rank, first: records[0]?.id, ...times };
  });
}

export function recallOf(outcomes: readonly Outcome[]): Recall {
  const share = (isFound: (outcome: Outcome) => boolean) =>
    outcomes.filter(isFound).length / outcomes.length;
  return { atOne: share(({ rank }) => rank === 0), atFive: share(({ rank }) => rank >= 0) };
}

export function latencyOf(times: readonly number[]): Latency {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** Names of which a record that does not bear them stands first, as `text: id`. */
export function outranked(db: Database, records: readonly SearchableRecord[]): string[] {
  const bearers = new Map<string, Set<string>>();
  for (const { id, spellings } of records)
    for (const { text } of spellings) bearers.set(text, (bearers.get(text) ?? new Set()).add(id));
  return [...bearers].flatMap(([text, ids]) => {
    if ([...text].length > MAX_SEARCH_LENGTH) return [];
    const found = findAll(db, text, null).records.slice(0, ids.size);
    const exact = found.findIndex(({ kind }) => kind !== "exact");
    const bearer = found.findLastIndex(({ id }) => ids.has(id));
    return bearer >= 0 && (exact < 0 || bearer < exact) ? [] : [`${text}: ${found[0]?.id}`];
  });
}

function rightAnswers({ text, id, name }: Probe, namesakes: Namesakes): Set<string> {
  return new Set([
    id,
    ...(namesakes.get(plain(text)) ?? []),
    ...(name === undefined ? [] : (namesakes.get(plain(name)) ?? [])),
  ]);
}

function plain(name: string): string {
  return nameKeys(name).folded.join(" ");
}
