import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { Contender, Running } from "./contender";
import { cpuSeconds, LOAD_PROCESSOR, pinned } from "./process";

/** How long, and over how many connections, a server is asked. */
export interface Load {
  readonly seconds: number;
  readonly connections: number;
}

/** How often, and how long each time. */
export interface Rounds {
  readonly rounds: number;
  readonly load: Load;
  /** How long each server is asked before it counts: compilers take their time. */
  readonly warmUpSeconds: number;
}

/** A server with the path that takes GraphQL. */
export interface Asked {
  readonly running: Running;
  readonly contender: Pick<Contender, "path">;
}

/** A request with the answer that it must get, to the byte. */
export interface Exchange {
  readonly body: string;
  readonly answer: string;
}

/** What one server did under load. Times are in milliseconds. */
export interface Measured {
  readonly perSecond: number;
  /** Requests for each second of processor time that the server used, with all its processes. */
  readonly perCpuSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** What the load generator prints. */
interface Loaded {
  readonly count: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly wrong: number;
}

/**
 * Measures servers in turn, round by round, so that what else the machine does hits them all.
 *
 * @param generator the path of `peers/load.mjs` where its packages are installed
 * @param servers with what each is asked
 * @returns the medians of all rounds
 * @throws Error when an answer is not the expected one
 */
export async function measureInTurn<Server extends Asked>(
  generator: string,
  servers: ReadonlyMap<Server, readonly Exchange[]>,
  { rounds, load, warmUpSeconds }: Rounds,
): Promise<Map<Server, Measured>> {
  const all = new Map<Server, Measured[]>();
  for (let round = 0; round <= rounds; round += 1)
    for (const [server, exchanges] of servers) {
      const isWarmUp = round === 0;
      const seconds = isWarmUp ? warmUpSeconds : load.seconds;
      const one = await measure(generator, server, exchanges, { ...load, seconds });
      if (isWarmUp) all.set(server, []);
      else all.get(server)?.push(one);
    }
  return new Map([...all].map(([server, measured]) => [server, medianOf(measured)]));
}

/**
 * Asks a server as fast as it answers, from a process of its own.
 *
 * @throws Error when an answer is not the expected one
 */
async function measure(
  generator: string,
  { running: { url, pids }, contender: { path } }: Asked,
  exchanges: readonly Exchange[],
  load: Load,
): Promise<Measured> {
  const before = cpuOf(pids);
  const input = { origin: url, path, ...load, requests: exchanges };
  const loaded = await runLoad(generator, JSON.stringify(input));
  const cpu = cpuOf(pids) - before;
  if (loaded.wrong > 0)
    throw new Error(`${loaded.wrong} of ${loaded.count} answers of ${url}${path} were wrong`);
  const { count, seconds, p50, p99 } = loaded;
  return { perSecond: count / seconds, perCpuSecond: count / cpu, p50, p99 };
}

function cpuOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0);
}

async function runLoad(generator: string, input: string): Promise<Loaded> {
  const [program = "", ...args] = pinned(LOAD_PROCESSOR, [process.execPath, generator]);
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(input);
  // What the generator writes.
  return JSON.parse(await text(child.stdout)) as Loaded;
}

/** The middle one of each figure. */
function medianOf(rounds: readonly Measured[]): Measured {
  const middle = (figure: keyof Measured) => {
    const sorted = rounds.map((round) => round[figure]).sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return {
    perSecond: middle("perSecond"),
    perCpuSecond: middle("perCpuSecond"),
    p50: middle("p50"),
    p99: middle("p99"),
  };
}

/** Of the answers of one operation, in bytes. */
export function averageBytes(exchanges: readonly Exchange[]): number {
  const total = exchanges.reduce((sum, { answer }) => sum + Buffer.byteLength(answer), 0);
  return total / exchanges.length;
}
