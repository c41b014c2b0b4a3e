import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { askSteadily, type Latency } from "./queries";
import { CLI, residentMb, startServer, watchMemory } from "./server";

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
  readonly rowsPerSecond: number;
  readonly mbPerSecond: number;
  readonly growthMb: number;
  /** Of the queries beside it; null where there were none. */
  readonly latency: Latency | null;
}

/** Exports over HTTP from a new server that has answered before, alone or beside queries. */
export async function overHttp(subject: Subject, beside: "alone" | "queries"): Promise<Measured> {
  const server = await startServer(subject.database);
  try {
    await warmUp(server.url, subject);
    const before = residentMb(server.pid);
    const memory = watchMemory(server.pid);
    const done = new AbortController();
    const asking =
      beside === "queries" ? askSteadily(server.url, QUERIES_A_SECOND, done.signal) : null;
    const { stdout } = await run(process.execPath, [
      "--import",
      "tsx",
      READER,
      addressOf(server.url, subject),
    ]);
    done.abort();
    const { status, bytes, lines, seconds } = JSON.parse(stdout) as Record<string, number>;
    if (status !== 200 || lines === undefined || lines < subject.rows)
      throw new Error(`expected ${subject.rows} rows, got: ${stdout}`);
    return {
      ...ratesOf(subject.rows, bytes ?? 0, seconds ?? 0),
      growthMb: memory.stop() - before,
      latency: await asking,
    };
  } finally {
    await server.stop();
  }
}

/** How long queries take while nothing else runs. */
export async function queriesAlone(database: string): Promise<Latency> {
  const server = await startServer(database);
  try {
    await askSteadily(server.url, QUERIES_A_SECOND, AbortSignal.timeout(2_000));
    return await askSteadily(server.url, QUERIES_A_SECOND, AbortSignal.timeout(10_000));
  } finally {
    await server.stop();
  }
}

/** Exports with `kenesh export` to a file; its memory grows from what it is before the first row. */
export async function byCommand(
  subject: Subject,
  out: string,
): Promise<Omit<Measured, "growthMb" | "latency">> {
  const { database, collection, format, rows } = subject;
  const args = [
    CLI,
    "export",
    collection,
    "--format",
    format,
    "--database",
    database,
    "--out",
    out,
  ];
  const { stderr } = await run(process.execPath, args);
  const [, count, bytes, seconds] = /: (\d+) rows, (\d+) bytes, in ([\d.]+) s/.exec(stderr) ?? [];
  if (Number(count) < rows) throw new Error(`expected ${rows} rows: ${stderr}`);
  return ratesOf(rows, Number(bytes), Number(seconds));
}

function ratesOf(rows: number, bytes: number, seconds: number) {
  return { rowsPerSecond: rows / seconds, mbPerSecond: bytes / 1e6 / seconds };
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
