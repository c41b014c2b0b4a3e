import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const CLI = join(__dirname, "..", "..", "..", "dist", "cli.js");

/** The resident memory of a process, in MB. */
export function residentMb(pid: number): number {
  const [, kilobytes = "0"] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** Watches the resident memory of a process; gives the highest that was seen, in MB. */
export function watchMemory(pid: number): { stop(): number } {
  let highest = residentMb(pid);
  const timer = setInterval(() => {
    highest = Math.max(highest, residentMb(pid));
  }, 50);
  return {
    stop() {
      clearInterval(timer);
      return highest;
    },
  };
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
