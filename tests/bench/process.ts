import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The built program. */
export const CLI = join(__dirname, "..", "..", "dist", "cli.js");

/** Ticks of the clock that Linux counts a process's time in, a second (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

/** The processor of the servers, and that of the load generator. */
export const SERVERS_PROCESSOR = 0;
export const LOAD_PROCESSOR = 1;

/** A server in a process of its own, perhaps with children. */
export interface BenchServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Whether processes can be kept to one processor here. */
const canPin = spawnSync("taskset", ["--version"]).status === 0;

/** A command that runs on one processor, where that can be had. */
export function pinned(processor: number, command: readonly string[]): readonly string[] {
  return canPin ? ["taskset", "--cpu-list", String(processor), ...command] : command;
}

/** Starts `kenesh serve` over a database that is built. */
export function serveDatabase(database: string): Promise<BenchServer> {
  return startServer([process.execPath, CLI, ...serveArgs(database)]);
}

/** What `kenesh serve` is told, to serve a database as it is from a free port. */
export function serveArgs(database: string): string[] {
  return ["serve", "--no-build", "--port", "0", "--host", "127.0.0.1", "--database", database];
}

/**
 * Starts a server and waits until it says `ready: ` and its address.
 *
 * @throws Error with what it said, when it ends before
 */
export async function startServer(
  [program = "", ...args]: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<BenchServer> {
  const child: ChildProcess = spawn(program, args, {
    env: { ...process.env, NODE_ENV: "production", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const [, address] = /ready: (http:\/\/[^\s/]+)/.exec(said) ?? [];
        if (address !== undefined) resolve(address);
      });
    child.on("exit", () => reject(new Error(`the server ended: ${said}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** The processor time that a process and its children have used, in seconds. */
export function cpuSeconds(pid: number): number {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf);
  const tree = new Set([pid]);
  // A child has mostly a higher number than its parent, but numbers begin anew: look until none is added.
  for (let size = 0; size < tree.size; ) {
    size = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  return processes
    .filter(({ id }) => tree.has(id))
    .reduce((sum, { ticks }) => sum + ticks / TICKS_PER_SECOND, 0);
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the name in it may have spaces. */
function statOf(name: string): { id: number; parent: number; ticks: number }[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, "utf8");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [, parent = 0] = fields;
    // User and system time, its own and that of children that have ended.
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    return [{ id: Number(name), parent, ticks }];
  } catch {
    // It has ended since the folder was listed.
    return [];
  }
}

/** The resident memory of a process, in MB. @throws Error when it has ended */
export function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(status) ?? [];
  if (kilobytes === undefined) throw new Error(`process ${pid} has ended`);
  return Number(kilobytes) / 1024;
}

/** What a process has used. */
export interface Use {
  /** The highest resident memory that was seen, in MB. */
  readonly highestMb: number;
  /** Seconds of all its threads on a processor, since the watch began. */
  readonly cpuSeconds: number;
}

/** How often a process that is watched is looked at, in milliseconds. */
const EVERY_MS = 20;

/** Watches a process without children until it is told to stop, or until the process ends. */
export function watchProcess(pid: number): { stop(): Use } {
  const ticks = () => statOf(String(pid))[0]?.ticks ?? 0;
  const before = ticks();
  let seen = { highestMb: residentMb(pid), cpuSeconds: 0 };
  const look = () => {
    try {
      const highestMb = Math.max(seen.highestMb, residentMb(pid));
      seen = { highestMb, cpuSeconds: (ticks() - before) / TICKS_PER_SECOND };
    } catch {
      // It has ended: what was seen last is what it has used.
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      look();
      return seen;
    },
  };
}
