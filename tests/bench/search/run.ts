/**
 * How well and how fast the search finds what people type, on the real data and on a hundred times
 * as many names.
 *
 * Usage: `tsx tests/bench/search/run.ts [--misses] [--times=N]`. `--misses` prints every text whose
 * record was not first. Fails when a target is missed.
 */
import { parseArgs } from "node:util";
import Sqlite from "better-sqlite3";
import { buildSearchIndex } from "../../../src/subgraphs/discovery/search/build";
import type { SearchableRecord } from "../../../src/subgraphs/discovery/search/rows";
import { openSearch, type Search } from "../../../src/subgraphs/discovery/search/search";
import { type Measurement, measure, namesakesOf, outranked } from "./measure";
import { readRecords } from "./records";
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
  const search = searchIn("real data", records);
  benchReal(search, records, variants);
  benchUnrecorded(records);
  const times = Number(options.times);
  if (times > 1) benchScaled(scaledRecords(records, times), variants);
  for (const failure of failures) print(`MISSED  ${failure}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

function benchReal(search: Search, records: SearchableRecord[], variants: Variant[]): void {
  const namesakes = namesakesOf(records);
  warmUp(search, variants);
  heading();
  const spellings = readSpellings();
  const plain = spellings.filter(({ form }) => form === undefined);
  const inflected = spellings.filter(({ form }) => form === "inflected");
  report("hand-made list", "none", measure(search, plain, namesakes));
  report("hand-made list, inflected", "none", measure(search, inflected, namesakes));
  for (const [kind, probes] of byKind(variants))
    report(kind, probes[0]?.target ?? "none", measure(search, probes, namesakes));
  for (const target of ["spelling", "typing error"] as const) {
    const probes = variants.filter((variant) => variant.target === target);
    const total = measure(search, probes, namesakes);
    report(`ALL: ${target}`, target, { ...total, misses: [] });
    check(`all ${target} variants`, target, total);
  }
  checkTime("real data", measure(search, variants, namesakes), P99.real);
  const wrong = outranked(search, records);
  print(`\nExact names outranked by others: ${wrong.length} ${wrong.join("; ")}`);
  if (wrong.length > 0) failures.push("an exact name is outranked");
}

/** How well it does without help: other spellings of people and places, taken off the record. */
function benchUnrecorded(records: SearchableRecord[]): void {
  const isProper = ({ type }: SearchableRecord) => type === "Person" || type === "Place";
  const bare = records.map((record) => (isProper(record) ? { ...record, also: [] } : record));
  const probes = records
    .filter(isProper)
    .flatMap(({ id, names, also = [] }) =>
      also.filter((text) => !Object.values(names).includes(text)).map((text) => ({ text, id })),
    );
  const search = searchIn("real data without other spellings of people and places", bare);
  heading();
  report("spelling not on record", "none", measure(search, probes, namesakesOf(bare)));
}

function benchScaled(records: SearchableRecord[], variants: Variant[]): void {
  const search = searchIn(`${options.times} times as many names`, records);
  warmUp(search, variants);
  const namesakes = namesakesOf(records);
  heading();
  for (const [kind, probes] of byKind(variants))
    report(kind, "none", { ...measure(search, probes, namesakes), misses: [] });
  checkTime(`${options.times} times as many`, measure(search, variants, namesakes), P99.scaled);
}

function searchIn(title: string, records: SearchableRecord[]): Search {
  const db = new Sqlite(":memory:");
  const start = performance.now();
  buildSearchIndex(db, records);
  const names = db.prepare("select count(*) from search_names").pluck().get();
  const bytes = db.prepare(
    "select page_count * page_size from pragma_page_count, pragma_page_size",
  );
  const size = Number(bytes.pluck().get()) / 1_000_000;
  const seconds = (performance.now() - start) / 1000;
  print(
    `\n${title}: ${records.length} records, ${names} names, index of ${size.toFixed(1)} MB ` +
      `built in ${seconds.toFixed(1)} s\n`,
  );
  return openSearch(db);
}

/** The first searches find cold code and cold pages: a server that runs has neither. */
function warmUp(search: Search, variants: Variant[]): void {
  for (const { text } of variants.slice(0, 500))
    search({ text, types: null, first: 5, after: null });
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

function checkTime(what: string, { p99 }: Measurement, most: number): void {
  print(`\nAll searches, ${what}: p99 ${p99.toFixed(2)} ms`);
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
