import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { multiply } from "../../helpers/multiply";
import { CLI } from "../process";
import { byCommand, type Measured, overHttp, queriesAlone, type Subject } from "./measure";
import type { Latency } from "./queries";

/** What exports are held to. */
const TARGET = { rowsPerSecond: 50_000, growthMb: 100, p99: 50 };

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    wide: { type: "string", default: "100000" },
  },
});

const print = (line: string) => process.stdout.write(`${line}\n`);
const whole = (value: number) => Math.round(value).toLocaleString("en");

function cells(...texts: readonly string[]): string {
  return `| ${texts.join(" | ")} |`;
}

function times({ p50, p99, highest }: Latency): string[] {
  return [p50, p99, highest].map((time) => time.toFixed(1));
}

function line(subject: Subject, how: string, measured: Measured): string {
  const { rowsPerSecond, rowsPerCpuSecond, mbPerSecond, growthMb, latency } = measured;
  return cells(
    ...[subject.collection, subject.format, how, whole(subject.rows)],
    ...[whole(rowsPerSecond), whole(rowsPerCpuSecond), mbPerSecond.toFixed(0)],
    growthMb === null ? "" : growthMb.toFixed(0),
    ...(latency ? times(latency) : ["", "", ""]),
  );
}

function verdict(name: string, isMet: boolean): void {
  print(`- ${name}: ${isMet ? "met" : "missed"}`);
  if (!isMet) process.exitCode = 1;
}

async function bench(folder: string): Promise<void> {
  const real = join(folder, "real.db");
  const database = join(folder, "big.db");
  const sizes = { sources: Number(values.rows), conferences: Number(values.wide) };
  execFileSync(process.execPath, [CLI, "build", "--out", real], { stdio: "ignore" });
  multiply(real, database, sizes);
  const megabytes = whole(statSync(database).size / 1e6);
  print(
    `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model}), a database of ${megabytes} MB.`,
  );
  print("");
  print(
    cells(
      "collection",
      "format",
      "how",
      "rows",
      "rows/s",
      "rows/CPU s",
      "MB/s",
      "memory +MB",
      "p50 ms",
      "p99 ms",
      "max ms",
    ),
  );
  print("|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
  print(cells("", "", "queries alone", "", "", "", "", "", ...times(await queriesAlone(database))));

  const million: Measured[] = [];
  const all: Measured[] = [];
  for (const format of ["csv", "ndjson"]) {
    const narrow = { database, collection: "sources", format, rows: sizes.sources };
    const wide = { database, collection: "conferences", format, rows: sizes.conferences };
    for (const subject of [narrow, wide]) {
      print(line(subject, "command", await byCommand(subject, join(folder, "out"))));
      const alone = await overHttp(subject, "alone");
      print(line(subject, "HTTP, alone", alone));
      const beside = await overHttp(subject, "queries");
      print(line(subject, "HTTP, beside 50 queries/s", beside));
      all.push(alone, beside);
      if (subject === narrow) million.push(alone, beside);
    }
  }
  const { rowsPerSecond, growthMb, p99 } = TARGET;
  print("");
  verdict(
    `${whole(sizes.sources)} rows at ${whole(rowsPerSecond)} rows/s`,
    million.every((measured) => measured.rowsPerSecond >= rowsPerSecond),
  );
  verdict(
    `memory grows by less than ${growthMb} MB`,
    all.every((measured) => (measured.growthMb ?? 0) < growthMb),
  );
  verdict(
    `p99 of queries under ${p99} ms`,
    all.every(({ latency }) => latency === null || latency.p99 < p99),
  );
}

const folder = mkdtempSync(join(tmpdir(), "kenesh-bench-export-"));
void bench(folder).finally(() => rmSync(folder, { recursive: true }));
