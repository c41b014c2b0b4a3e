import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { join } from "node:path";

/** The built program; `npm test` builds it first. */
export const CLI = join(__dirname, "..", "..", "dist", "cli.js");

/** How a run of the program ended, and what it said. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `kenesh` to its end, in a folder. */
export function kenesh(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder = process.cwd(),
): Promise<Run> {
  const child = spawnKenesh(args, environment, folder);
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name]?.on("data", (chunk: Buffer) => {
      output[name] += chunk.toString();
    });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...output })));
}

/** A server that runs until it is stopped. */
export interface RunningServer {
  readonly url: string;
  readonly pid: number | undefined;
  /** Asks it to end. Gives the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** What it has said until now, to people. */
  said(): string;
  /** What it has logged until now. */
  logged(): string;
}

/** Starts `kenesh serve` on a free port, and waits until it says that it is ready. */
export async function serveKenesh(
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  return running(spawnKenesh([...SERVE, ...args], environment));
}

/** The same, in a process that may open so many files. */
export function serveKeneshWithFiles(files: number, args: readonly string[]) {
  const command = [process.execPath, CLI, ...SERVE, ...args].map((word) => `'${word}'`).join(" ");
  const limited = `ulimit -n ${files} && exec ${command}`;
  return running(spawn("sh", ["-c", limited], { stdio: ["ignore", "pipe", "pipe"] }));
}

const SERVE = ["serve", "--port", "0", "--host", "127.0.0.1"];

async function running(child: ChildProcess): Promise<RunningServer> {
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  let said = "";
  let logged = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    logged += chunk.toString();
  });
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
    pid: child.pid,
    said: () => said,
    logged: () => logged,
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}

/** The processes that a process has started. */
export function childrenOf(pid: number | undefined): number[] {
  const listed = execFileSync("ps", ["-o", "pid=", "--ppid", `${pid}`]).toString();
  return listed.trim().split(/\s+/).map(Number);
}

function spawnKenesh(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder?: string,
): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}
