import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { CLI, residentMb, serveDatabase, watchProcess } from "../process";
import { askSteadily, type Latency } from "./queries";

const run = promisify(execFile);
const READER = require.resolve("./reader");
const QUERIES_A_SECOND = 50;

/** What was asked for. */
export interface Subject {
  readonly database: string;
  readonly collection: string;
  readonly format: string;
  readonly rows: number;
}

/** How an export went. */
export interface Measured {
  /** By the clock. */
  readonly rowsPerSecond: number;
  /** For each second of processor that the process used, on whatever core: the same on a busy machine. */
  readonly rowsPerCpuSecond: number;
  readonly mbPerSecond: number;
  /** By how much the server's memory grew, at most; null for a command, which has none before. */
  readonly growthMb: number | null;
  /** Of the queries beside it; null where there were none. */
  readonly latency: Latency | null;
}

/** Exports over HTTP from a new server that has answered before, alone or beside queries. */
export async function overHttp(subject: Subject, beside: "alone" | "queries"): Promise<Measured> {
  const server = await serveDatabase(subject.database);
  try {
    await warmUp(server.url, subject);
    const before = residentMb(server.pid);
    const watched = watchProcess(server.pid);
    const done = new AbortController();
    const asking =
      beside === "queries" ? askSteadily(server.url, QUERIES_A_SECOND, done.signal) : null;
    const read = ["--import", "tsx", READER, addressOf(server.url, subject)];
    const { stdout } = await run(process.execPath, read);
    const { highestMb, cpuSeconds } = watched.stop();
    done.abort();
    const { status, bytes, lines, seconds } = JSON.parse(stdout) as Record<string, number>;
    if (status !== 200 || lines === undefined || lines < subject.rows)
      throw new Error(`expected ${subject.rows} rows, got: ${stdout}`);
    return {
      ...ratesOf(subject.rows, { bytes: bytes ?? 0, seconds: seconds ?? 0, cpuSeconds }),
      growthMb: highestMb - before,
      latency: await asking,
    };
  } finally {
    await server.stop();
  }
}

/** How long queries take while nothing else runs. */
export async function queriesAlone(database: string): Promise<Latency> {
  const server = await serveDatabase(database);
  try {
    await askSteadily(server.url, QUERIES_A_SECOND, AbortSignal.timeout(2_000));
    return await askSteadily(server.url, QUERIES_A_SECOND, AbortSignal.timeout(10_000));
  } finally {
    await server.stop();
  }
}

/** Exports with `kenesh export` to a file. The clock starts at the first row, the processor's with the program. */
export async function byCommand(subject: Subject, out: string): Promise<Measured> {
  const { database, collection, format, rows } = subject;
  const what = ["export", collection, "--format", format];
  const running = run(process.execPath, [CLI, ...what, "--database", database, "--out", out]);
  const watched = watchProcess(running.child.pid ?? 0);
  const { stderr } = await running;
  const { cpuSeconds } = watched.stop();
  const [, count, bytes, seconds] = /: (\d+) rows, (\d+) bytes, in ([\d.]+) s/.exec(stderr) ?? [];
  if (Number(count) < rows) throw new Error(`expected ${rows} rows: ${stderr}`);
  const rates = ratesOf(rows, { bytes: Number(bytes), seconds: Number(seconds), cpuSeconds });
  return { ...rates, growthMb: null, latency: null };
}

function ratesOf(
  rows: number,
  { bytes, seconds, cpuSeconds }: { bytes: number; seconds: number; cpuSeconds: number },
) {
  return {
    rowsPerSecond: rows / seconds,
    rowsPerCpuSecond: rows / cpuSeconds,
    mbPerSecond: bytes / 1e6 / seconds,
  };
}

function addressOf(url: string, { collection, format }: Subject): string {
  return `${url}/export/${collection}.${format}`;
}

/** Some queries and some pages of the same export: what a server in use has behind it. */
async function warmUp(url: string, subject: Subject): Promise<void> {
  await askSteadily(url, QUERIES_A_SECOND, AbortSignal.timeout(2_000));
  const response = await fetch(addressOf(url, subject));
  const reader = response.body?.getReader();
  for (let bytes = 0; bytes < 2_000_000; )
    bytes += (await reader?.read())?.value?.length ?? 2_000_000;
  await reader?.cancel();
}
