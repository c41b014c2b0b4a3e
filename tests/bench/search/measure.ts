import type { Database } from "../../../src/core/database/database";
import { findRecords } from "../../../src/core/search-index/find";
import { nameKeys } from "../../../src/core/search-text/name-keys";
import { MAX_SEARCH_LENGTH } from "../../../src/core/search-text/words";
import type { SearchableRecord } from "../../../src/subgraphs/discovery/search/records";

/** A text, and the record that it shall find. */
export interface Probe {
  readonly text: string;
  readonly id: string;
  /** The name on record from which the text was made; without one, the text is a spelling itself. */
  readonly name?: string;
}

/** What searching for a list of texts came to. Shares are from 0 to 1, times in milliseconds. */
export interface Measurement {
  readonly count: number;
  readonly first: number;
  readonly firstFive: number;
  /** Times of the processor: what else the machine does, does not count. */
  readonly p50: number;
  readonly p99: number;
  /** By the clock. */
  readonly p99Waited: number;
  /** The texts whose record was not first, with the id of what was. */
  readonly misses: readonly {
    readonly probe: Probe;
    readonly got: string | undefined;
    readonly rank: number;
  }[];
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
export function measure(db: Database, probes: readonly Probe[], namesakes: Namesakes): Measurement {
  const times: number[] = [];
  const waits: number[] = [];
  const misses: { probe: Probe; got: string | undefined; rank: number }[] = [];
  let firstFive = 0;
  for (const probe of probes) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const records = findRecords(db, probe.text, null).records.slice(0, 5);
    const { user, system } = process.cpuUsage(before);
    waits.push(performance.now() - start);
    times.push((user + system) / 1000);
    const right = rightAnswers(probe, namesakes);
    const rank = records.findIndex(({ id }) => right.has(id));
    if (rank >= 0) firstFive++;
    if (rank !== 0) misses.push({ probe, got: records[0]?.id, rank });
  }
  const count = probes.length;
  return {
    count,
    first: (count - misses.length) / count,
    firstFive: firstFive / count,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    p99Waited: percentile(waits, 0.99),
    misses,
  };
}

/** Names of which a record that does not bear them stands first, as `text: id`. */
export function outranked(db: Database, records: readonly SearchableRecord[]): string[] {
  const bearers = new Map<string, Set<string>>();
  for (const { id, spellings } of records)
    for (const { text } of spellings) bearers.set(text, (bearers.get(text) ?? new Set()).add(id));
  return [...bearers].flatMap(([text, ids]) => {
    if ([...text].length > MAX_SEARCH_LENGTH) return [];
    const found = findRecords(db, text, null).records.slice(0, ids.size);
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

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
