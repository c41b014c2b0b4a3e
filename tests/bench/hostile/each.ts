import { row } from "../table";
import { probeBeside } from "./probe";
import type { HostileRequest, Target } from "./request";
import type { Reply, Victim } from "./victim";

/** The most that one hostile request may take. */
export const MOST = { cpuMs: 200, megabytes: 50 };

/** How often each is sent before another one beside the small query: an operation may be dearer when it comes again. */
const TIMES = 2;
/** How often memory is looked at while a request is answered, in milliseconds. */
const LOOK_MS = 10;

/** What one hostile request did to the server. */
export interface Effect {
  readonly request: HostileRequest;
  readonly reply: Reply;
  /** Of the dearest time. */
  readonly cpuMs: number;
  readonly megabytes: number;
  /** The longest that a small query waited beside it. */
  readonly stallMs: number;
  readonly isBroken: boolean;
}

/**
 * Sends requests one by one and says what each did.
 *
 * @param start a new server of a kind, for the first request and after one that has ended it
 */
export async function measureEach(
  requests: readonly HostileRequest[],
  start: (target: Target) => Promise<Victim>,
  print: (text: string) => void,
): Promise<Effect[]> {
  print(row(["request", "status", "code", "KB", "CPU ms", "MB", "stall ms", ""]));
  print("|---|--:|---|--:|--:|--:|--:|---|");
  const effects: Effect[] = [];
  const victims = new Map<Target, Victim>();
  for (const request of requests) {
    const victim = victims.get(request.target) ?? (await warm(await start(request.target)));
    victims.set(request.target, victim);
    const effect = await effectOf(victim, request, effects.length);
    if (effect.reply.status === null) {
      // It may be at it for long: the next request shall not pay for it.
      await victim.stop();
      victims.delete(request.target);
    }
    effects.push(effect);
    print(lineOf(effect));
  }
  for (const victim of victims.values()) await victim.stop();
  return effects;
}

/** Lets a server do what it does once, so that it does not count as the first request's. */
async function warm(victim: Victim): Promise<Victim> {
  for (let time = 0; time < 20; time += 1)
    await probeBeside(victim, new Promise((resolve) => setTimeout(resolve, 50)));
  return victim;
}

async function effectOf(victim: Victim, request: HostileRequest, index: number): Promise<Effect> {
  let reply: Reply = { status: null, code: "", bytes: 0, ms: 0 };
  let cpuMs = 0;
  const before = victim.megabytes();
  let highest = before;
  const timer = setInterval(() => {
    highest = Math.max(highest, victim.megabytes() || 0);
  }, LOOK_MS);
  for (let time = 0; time < TIMES && (time === 0 || reply.status !== null); time += 1) {
    const start = victim.cpuMs();
    reply = await victim.send(request.make(index));
    await settled(victim);
    // A server that has ended has used all that there was.
    cpuMs = Math.max(cpuMs, victim.cpuMs() - start || Number.POSITIVE_INFINITY);
  }
  const waits =
    reply.status === null
      ? { longest: Number.POSITIVE_INFINITY }
      : await probeBeside(victim, victim.send(request.make(index + 1_000_000)));
  clearInterval(timer);
  const megabytes = Math.max(highest, victim.megabytes() || 0) - before;
  const isInternal = reply.code === "INTERNAL_SERVER_ERROR";
  const isBroken =
    reply.status === null ||
    reply.status >= 500 ||
    isInternal ||
    cpuMs > MOST.cpuMs ||
    megabytes > MOST.megabytes;
  return { request, reply, cpuMs, megabytes, stallMs: waits.longest, isBroken };
}

/** Until the server does nothing any more, also for a client that has gone; for some seconds at most. */
async function settled(victim: Victim): Promise<void> {
  for (let time = 0; time < 100; time += 1) {
    const before = victim.cpuMs();
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (!(victim.cpuMs() - before > 3)) return;
  }
}

function lineOf({ request, reply, cpuMs, megabytes, stallMs, isBroken }: Effect): string {
  return row([
    request.name,
    reply.status === null ? "none" : String(reply.status),
    reply.code,
    (reply.bytes / 1000).toFixed(1),
    cpuMs.toFixed(0),
    megabytes.toFixed(0),
    stallMs.toFixed(0),
    isBroken ? "**broken**" : "",
  ]);
}
