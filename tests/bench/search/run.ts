/**
 * How well and how fast the search finds what people type, on the real data and on a hundred times
 * as many names.
 *
 * Usage: `npm run bench:search -- [--misses] [--times=N]`. Prints Markdown. `--misses` prints every
 * text whose record was not first; `--times=1` leaves out the large set. Fails when a target is
 * missed.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import type { Database } from "../../../src/core/database/database";
import { query } from "../../../src/core/database/query";
import { findRecords } from "../../../src/core/search-index/find";
import type { SearchableRecord } from "../../../src/subgraphs/discovery/search/records";
import { databaseOf } from "./database";
import { type Group, groupsOf } from "./groups";
import { measure, namesakesOf, outranked, recallOf } from "./measure";
import { otherSpellings, readRecords } from "./records";
import {
  type Bound,
  type Measured,
  percent,
  print,
  printBounds,
  printMisses,
  printTable,
  timesOf,
} from "./report";
import { scaledRecords } from "./scaled";

/** Shares of texts whose record is first, and among the first five. */
const RECALL = { spelling: [0.95, 0.99], "typing error": [0.9, 0.97] } as const;
/** Milliseconds in which 99 of 100 searches are done. */
const P99 = { real: 10, scaled: 40 };

const { values: options } = parseArgs({
  options: { misses: { type: "boolean" }, times: { type: "string", default: "100" } },
});

function main(): void {
  print(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model}).`);
  const records = readRecords();
  const groups = groupsOf(records);
  const times = Number(options.times);
  const bounds = benchReal(records, groups);
  benchUnrecorded(records);
  if (times > 1) bounds.push(...benchScaled(records, groups, times));
  printBounds(bounds);
  process.exitCode = bounds.every(({ isMet }) => isMet) ? 0 : 1;
}

function benchReal(records: readonly SearchableRecord[], groups: readonly Group[]): Bound[] {
  const db = databaseWith("The real data", records);
  const measured = measureAll(db, records, groups);
  const totals = (["spelling", "typing error"] as const).map((target) => ({
    name: `all by ${target}`,
    target,
    outcomes: measured.flatMap((group) => (group.target === target ? group.outcomes : [])),
  }));
  printTable([...measured, ...totals]);
  if (options.misses) printMisses(measured.filter(({ target }) => target !== "time"));
  const [byHand] = measured;
  return [
    ...[...(byHand ? [byHand] : []), ...totals].flatMap(recallBounds),
    precisionBound(db, records),
    timeBound("the real data", measured, P99.real),
  ];
}

/** How well it does without help: other spellings of people and places, taken off the record. */
function benchUnrecorded(records: readonly SearchableRecord[]): void {
  const isProper = ({ type }: SearchableRecord) => type === "Person" || type === "Place";
  const probes = records
    .filter(isProper)
    .flatMap((record) => otherSpellings(record).map((text) => ({ text, id: record.id })));
  const bare = records.map((record) => ({
    ...record,
    spellings: isProper(record)
      ? record.spellings.filter(({ lang }) => lang !== null)
      : record.spellings,
  }));
  const db = databaseWith("Without the other spellings of people and places", bare);
  const group = { name: "spelling not on record", target: "none" as const, probes };
  const measured = measureAll(db, bare, [group]);
  printTable(measured);
  if (options.misses) printMisses(measured);
}

function benchScaled(
  records: readonly SearchableRecord[],
  groups: readonly Group[],
  times: number,
): Bound[] {
  const title = `${times} times as many names`;
  // The copies are not kept: a server does not hold its data set either.
  const measured = measureAll(databaseWith(title, scaledRecords(records, times)), records, groups);
  printTable(measured);
  return [timeBound(title, measured, P99.scaled)];
}

const size = query<{ names: number; bytes: number }>(sql`
  select (select count(*) from search_names) as "names",
    page_count * page_size as "bytes" from pragma_page_count, pragma_page_size`);

function databaseWith(title: string, records: readonly SearchableRecord[]): Database {
  const start = performance.now();
  const db = databaseOf(records);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const [{ names, bytes } = { names: 0, bytes: 0 }] = db.all(size);
  const megabytes = (bytes / 1e6).toFixed(1);
  print(`\n### ${title}\n`);
  print(`${records.length} records, ${names} names, ${megabytes} MB, built in ${seconds} s.\n`);
  return db;
}

function measureAll(
  db: Database,
  records: readonly SearchableRecord[],
  groups: readonly Group[],
): Measured[] {
  const namesakes = namesakesOf(records);
  // The first searches find cold code and cold pages: a server that runs has neither.
  const some = groups.flatMap(({ probes }) => probes.slice(0, 20));
  for (const { text } of some) findRecords(db, text, null);
  return groups.map(({ name, target, probes }) => ({
    ...{ name, target },
    outcomes: measure(db, probes, namesakes),
  }));
}

function recallBounds({ name, target, outcomes }: Measured): Bound[] {
  if (target === "none" || target === "time") return [];
  const { atOne, atFive } = recallOf(outcomes);
  const [wantedAtOne, wantedAtFive] = RECALL[target];
  const text = (place: string, share: number, wanted: number) =>
    `${name}, ${place}: ${percent(share)}, wanted ${percent(wanted)}`;
  return [
    { text: text("first", atOne, wantedAtOne), isMet: atOne >= wantedAtOne },
    { text: text("in five", atFive, wantedAtFive), isMet: atFive >= wantedAtFive },
  ];
}

function precisionBound(db: Database, records: readonly SearchableRecord[]): Bound {
  const wrong = outranked(db, records);
  const text = `exact names outranked by another record: ${wrong.length}, wanted 0`;
  return { text: [text, ...wrong].join("; "), isMet: wrong.length === 0 };
}

/** By the processor's time: a busy machine makes no search slower. */
function timeBound(title: string, measured: readonly Measured[], most: number): Bound {
  const outcomes = measured.flatMap(({ target, outcomes }) => (target === "time" ? [] : outcomes));
  const { p50, p99 } = timesOf(outcomes, "cpu");
  const clock = timesOf(outcomes, "clock").p99.toFixed(1);
  const text = `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (by the clock ${clock} ms)`;
  return { text: `${title}: ${text}, wanted p99 ${most} ms`, isMet: p99 <= most };
}

main();
