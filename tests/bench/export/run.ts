import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { multiply } from "../../helpers/multiply";
import { byCommand, type Measured, overHttp, queriesAlone, type Subject } from "./measure";
import type { Latency } from "./queries";
import { CLI } from "./server";

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

function line(subject: Subject, how: string, measured: Partial<Measured>): string {
  const { rowsPerSecond = 0, mbPerSecond = 0, growthMb, latency } = measured;
  return cells(
    ...[subject.collection, subject.format, how, whole(subject.rows)],
    ...[whole(rowsPerSecond), mbPerSecond.toFixed(0)],
    growthMb === undefined ? "" : growthMb.toFixed(0),
    ...(latency ? times(latency) : ["", "", ""]),
  );
}

function verdict(name: string, isMet: boolean): void {
  print(`- ${name}: ${isMet ? "met" : "missed"}`);
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
      "MB/s",
      "memory +MB",
      "p50 ms",
      "p99 ms",
      "max ms",
    ),
  );
  print("|---|---|---|--:|--:|--:|--:|--:|--:|--:|");
  print(cells("", "", "queries alone", "", "", "", "", ...times(await queriesAlone(database))));

  const held: Measured[] = [];
  for (const format of ["csv", "ndjson"]) {
    const narrow = { database, collection: "sources", format, rows: sizes.sources };
    const wide = { database, collection: "conferences", format, rows: sizes.conferences };
    print(line(narrow, "command", await byCommand(narrow, join(folder, "out"))));
    const alone = await overHttp(narrow, "alone");
    print(line(narrow, "HTTP, alone", alone));
    const beside = await overHttp(narrow, "queries");
    print(line(narrow, "HTTP, beside 50 queries/s", beside));
    print(line(wide, "command", await byCommand(wide, join(folder, "out"))));
    print(line(wide, "HTTP, beside 50 queries/s", await overHttp(wide, "queries")));
    held.push(alone, beside);
  }
  print("");
  print("Targets, for the million rows:");
  verdict(
    `${whole(TARGET.rowsPerSecond)} rows/s`,
    held.every(({ rowsPerSecond }) => rowsPerSecond >= TARGET.rowsPerSecond),
  );
  verdict(
    `memory grows by less than ${TARGET.growthMb} MB`,
    held.every(({ growthMb }) => growthMb < TARGET.growthMb),
  );
  verdict(
    `p99 of queries under ${TARGET.p99} ms`,
    held.every(({ latency }) => latency === null || latency.p99 < TARGET.p99),
  );
}

const folder = mkdtempSync(join(tmpdir(), "kenesh-bench-export-"));
void bench(folder).finally(() => rmSync(folder, { recursive: true }));
