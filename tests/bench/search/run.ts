/**
 * How well and how fast the search finds what people type, on the real data and on a hundred times
 * as many names.
 *
 * Usage: `npm run bench:search -- [--misses] [--times=N]`. `--misses` prints every text whose
 * record was not first. Fails when a target is missed.
 */
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import type { Database } from "../../../src/core/database/database";
import { query } from "../../../src/core/database/query";
import { findRecords } from "../../../src/core/search-index/find";
import type { SearchableRecord } from "../../../src/subgraphs/discovery/search/records";
import { databaseOf } from "./database";
import { type Measurement, measure, namesakesOf, outranked } from "./measure";
import { otherSpellings, readRecords } from "./records";
import { scaledRecords } from "./scaled";
import { readSpellings } from "./spellings";
import { type Target, type Variant, variantsOf } from "./variants";

/** Shares of texts whose record is first, and among the first five. */
const TARGETS = { spelling: [0.95, 0.99], "typing error": [0.9, 0.97] } as const;
/** Milliseconds in which 99 of 100 searches are done. */
const P99 = { real: 10, scaled: 40 } as const;

const { values: options } = parseArgs({
  options: { misses: { type: "boolean" }, times: { type: "string", default: "100" } },
});
const failures: string[] = [];

function main(): void {
  const records = readRecords();
  const variants = variantsOf(records);
  const db = databaseWith("real data", records);
  benchReal(db, records, variants);
  benchUnrecorded(records);
  const times = Number(options.times);
  if (times > 1) benchScaled(records, times, variants);
  for (const failure of failures) print(`MISSED  ${failure}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

function benchReal(db: Database, records: SearchableRecord[], variants: Variant[]): void {
  const namesakes = namesakesOf(records);
  warmUp(db, variants);
  heading();
  const spellings = readSpellings();
  const plain = spellings.filter(({ form }) => form === undefined);
  const inflected = spellings.filter(({ form }) => form === "inflected");
  report("hand-made list", "none", measure(db, plain, namesakes));
  report("hand-made list, inflected", "none", measure(db, inflected, namesakes));
  for (const [kind, probes] of byKind(variants))
    report(kind, probes[0]?.target ?? "none", measure(db, probes, namesakes));
  for (const target of ["spelling", "typing error"] as const) {
    const probes = variants.filter((variant) => variant.target === target);
    const total = measure(db, probes, namesakes);
    report(`ALL: ${target}`, target, { ...total, misses: [] });
    check(`all ${target} variants`, target, total);
  }
  checkTime("real data", measure(db, variants, namesakes), P99.real);
  const wrong = outranked(db, records);
  print(`\nExact names outranked by others: ${wrong.length} ${wrong.join("; ")}`);
  if (wrong.length > 0) failures.push("an exact name is outranked");
}

/** How well it does without help: other spellings of people and places, taken off the record. */
function benchUnrecorded(records: SearchableRecord[]): void {
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
  const db = databaseWith("real data without other spellings of people and places", bare);
  heading();
  report("spelling not on record", "none", measure(db, probes, namesakesOf(bare)));
}

function benchScaled(records: SearchableRecord[], times: number, variants: Variant[]): void {
  // The copies are not kept: a server does not hold its data set either.
  const db = databaseWith(`${times} times as many names`, scaledRecords(records, times));
  warmUp(db, variants);
  const namesakes = namesakesOf(records);
  heading();
  for (const [kind, probes] of byKind(variants))
    report(kind, "none", { ...measure(db, probes, namesakes), misses: [] });
  checkTime(`${times} times as many`, measure(db, variants, namesakes), P99.scaled);
}

const size = query<{ names: number; bytes: number }>(sql`
  select (select count(*) from search_names) as "names",
    page_count * page_size as "bytes" from pragma_page_count, pragma_page_size`);

function databaseWith(title: string, records: SearchableRecord[]): Database {
  const start = performance.now();
  const db = databaseOf(records);
  const seconds = (performance.now() - start) / 1000;
  const [{ names, bytes } = { names: 0, bytes: 0 }] = db.all(size);
  print(
    `\n${title}: ${records.length} records, ${names} names, index of ${(bytes / 1e6).toFixed(1)} MB ` +
      `built in ${seconds.toFixed(1)} s\n`,
  );
  return db;
}

/** The first searches find cold code and cold pages: a server that runs has neither. */
function warmUp(db: Database, variants: Variant[]): void {
  for (const { text } of variants.slice(0, 500)) findRecords(db, text, null);
}

function byKind(variants: Variant[]): Map<string, Variant[]> {
  const kinds = new Map<string, Variant[]>();
  for (const variant of variants) {
    const known = kinds.get(variant.kind);
    if (known) known.push(variant);
    else kinds.set(variant.kind, [variant]);
  }
  return kinds;
}

function check(
  what: string,
  target: keyof typeof TARGETS,
  { first, firstFive }: Measurement,
): void {
  const [atOne, atFive] = TARGETS[target];
  if (first < atOne) failures.push(`${what}: recall@1 ${percent(first)}, wanted ${percent(atOne)}`);
  if (firstFive < atFive)
    failures.push(`${what}: recall@5 ${percent(firstFive)}, wanted ${percent(atFive)}`);
}

function checkTime(what: string, { p50, p99, p99Waited }: Measurement, most: number): void {
  const clock = `${p99Waited.toFixed(2)} ms by the clock`;
  print(`\nAll searches, ${what}: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms (${clock})`);
  if (p99 > most) failures.push(`${what}: p99 ${p99.toFixed(1)} ms, wanted ${most} ms`);
}

function heading(): void {
  print(`${"variant".padEnd(46)}${"n".padStart(6)}     @1     @5   p50 ms  p99 ms`);
}

function report(kind: string, target: Target, measured: Measurement): void {
  const { count, first, firstFive, p50, p99, misses } = measured;
  const cells = [
    kind.padEnd(46),
    String(count).padStart(6),
    percent(first).padStart(7),
    percent(firstFive).padStart(7),
    p50.toFixed(2).padStart(8),
    p99.toFixed(2).padStart(8),
    target === "none" ? "" : `  (${target})`,
  ];
  print(cells.join(""));
  if (options.misses)
    for (const { probe, got, rank } of misses)
      print(
        `    "${probe.text}" (${probe.id}) ${rank < 0 ? "not in five" : `at ${rank + 1}`}, first is ${got}`,
      );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main();
