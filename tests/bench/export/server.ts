import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const CLI = join(__dirname, "..", "..", "..", "dist", "cli.js");
const EVERY_MS = 20;
const TICKS_A_SECOND = 100;

/** What a process has used. */
export interface Use {
  /** The highest resident memory that was seen, in MB. */
  readonly highestMb: number;
  /** Seconds of all its threads on a processor, since the watch began. */
  readonly cpuSeconds: number;
}

/** Watches a process until it is told to stop, or until the process ends. */
export function watchProcess(pid: number): { stop(): Use } {
  const before = cpuSeconds(pid);
  let seen = { highestMb: residentMb(pid), cpuSeconds: 0 };
  const look = () => {
    try {
      const highestMb = Math.max(seen.highestMb, residentMb(pid));
      seen = { highestMb, cpuSeconds: cpuSeconds(pid) - before };
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

/** The resident memory of a process, in MB. */
export function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(status) ?? [];
  if (kilobytes === undefined) throw new Error(`process ${pid} has ended`);
  return Number(kilobytes) / 1024;
}

/** utime and stime, https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. */
function cpuSeconds(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1) ?? "";
  const fields = afterName.split(" ").map(Number);
  return ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS_A_SECOND;
}

/** `kenesh serve` over a database, in a process of its own. */
export interface BenchServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a server and waits until it is ready. */
export async function startServer(database: string): Promise<BenchServer> {
  const args = [CLI, "serve", "--port", "0", "--host", "127.0.0.1", "--database", database];
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /ready: (http:\S+)\//.exec(said) ?? [];
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
