import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchServer, CLI, residentMb, serveArgs, startServer } from "../process";
import { many, type Sent, TARGETS, type Target } from "./request";

/** The id of a document that the server is started with, which is a bomb. */
export const BOMB_DOCUMENT = "bomb";

/** How long an answer is waited for, in milliseconds. */
const PATIENCE_MS = 20_000;
/** After this many bytes of an answer the client hangs up. */
const MOST_BYTES = 64_000_000;

/** A server that hostile requests are sent to, with what it uses. */
export interface Victim {
  send(sent: Sent): Promise<Reply>;
  /** Milliseconds of all its threads on a processor, since it began. */
  cpuMs(): number;
  /** Its resident memory. */
  megabytes(): number;
  /** Whether it has ended by itself. */
  isDead(): boolean;
  stop(): Promise<void>;
}

/** What a client sees of an answer. */
export interface Reply {
  /** Null where none came: the connection ended, or nothing was heard for long. */
  readonly status: number | null;
  /** Of the first error; empty without errors. */
  readonly code: string;
  readonly bytes: number;
  readonly ms: number;
}

/** Starts a server as its users do, with its cache and one document. */
export async function startVictim(
  target: Target,
  database: string,
  folder: string,
): Promise<Victim> {
  const documents = join(folder, "documents.json");
  const bomb = `{body(id:"ots"){...F0}} ${many(22, (n) => `fragment F${n} on Body{${n === 21 ? "id" : `...F${n + 1} ...F${n + 1}`}}`)}`;
  writeFileSync(documents, JSON.stringify({ [BOMB_DOCUMENT]: bomb }));
  const withDocuments = target === "clients" ? ["--documents", documents] : [];
  const command = [process.execPath, CLI, ...serveArgs(database), ...TARGETS[target]];
  const server = await startServer([...command, ...withDocuments], { KENESH_LOG: "silent" });
  return victimOf(server);
}

function victimOf({ url, pid, stop }: BenchServer): Victim {
  const isDead = () => {
    try {
      residentMb(pid);
      return false;
    } catch {
      return true;
    }
  };
  return {
    send: (sent) => send(url, sent),
    cpuMs: () => (isDead() ? Number.NaN : cpuMsOf(pid)),
    megabytes: () => (isDead() ? Number.NaN : residentMb(pid)),
    isDead,
    stop() {
      // It may be too busy to end when it is asked to.
      if (!isDead()) process.kill(pid, "SIGKILL");
      return stop();
    },
  };
}

async function send(url: string, { method, path, headers, body }: Sent): Promise<Reply> {
  const started = performance.now();
  const since = () => performance.now() - started;
  try {
    const response = await fetch(`${url}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const { bytes, head } = await read(response);
    const [, code = ""] = /"code":"(\w+)"/.exec(head) ?? [];
    return { status: response.status, code, bytes, ms: since() };
  } catch {
    return { status: null, code: "", bytes: 0, ms: since() };
  }
}

/** Reads an answer to its end, or until it is too much; of its text only what errors stand in is kept. */
async function read({ body }: Response): Promise<{ bytes: number; head: string }> {
  let bytes = 0;
  let head = "";
  for await (const chunk of body ?? []) {
    // What fetch gives.
    const { length } = chunk as Uint8Array;
    if (bytes === 0) head = Buffer.from(chunk as Uint8Array).toString("utf8", 0, 4_000);
    bytes += length;
    if (bytes > MOST_BYTES) break;
  }
  return { bytes, head };
}

/** https://docs.kernel.org/scheduler/sched-stats.html: nanoseconds on a processor come first, for each thread. */
function cpuMsOf(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(folder).map((thread) => {
    try {
      return Number(readFileSync(`${folder}/${thread}/schedstat`, "utf8").split(" ")[0]);
    } catch {
      return 0; // It has ended since the folder was listed.
    }
  });
  return nanoseconds.reduce((sum, value) => sum + value, 0) / 1e6;
}
