import { Agent } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pointTo } from "../../../src/core/database/revision-files";
import { call, type Outcome, portOf } from "../../faults/client";
import { type RunningServer, serveKenesh } from "../../helpers/cli";
import { askedOf, isMixed, isWhole, tellingOf } from "./asked";
import type { TwoRevisions } from "./two-revisions";

/** A way to serve, and how often its data is swapped. */
export interface SwapCase {
  readonly name: string;
  readonly args: readonly string[];
  readonly swaps: number;
}

/** What became of all requests. */
export interface SwapResult extends SwapCase {
  readonly answers: number;
  /** Without an answer, or with an error. */
  readonly failed: number;
  /** Answers whose parts, or whose header, are of two revisions. */
  readonly mixed: number;
  readonly slowestMs: number;
  /** The slowest of as long a time without swaps, in turns with that: what the machine and the load do alone. */
  readonly slowestWithoutMs: number;
  /** From the swap until a new connection is answered from it: the longest. */
  readonly takenMs: number;
}

const CLIENTS = 4;
/** Until what answers is compiled. */
const WARM_UP_MS = 5_000;
/** After so many swaps there are none for as long as they took. */
const SWAPS_IN_A_ROW = 20;

interface Recorded extends Outcome {
  readonly ms: number;
  readonly isSwapping: boolean;
}

/** What clients are told while they ask, and note with each answer. */
interface Phase {
  isOver: boolean;
  isSwapping: boolean;
}

/** Swaps two revisions again and again while clients ask, and looks through all that they were answered. */
export async function measureSwaps(
  { name, args, swaps }: SwapCase,
  revisions: TwoRevisions,
): Promise<SwapResult> {
  const { folder, first } = revisions;
  const file = join(folder, `${name.replaceAll(" ", "-")}.db`);
  pointTo(file, first.file);
  const server = await serveKenesh(["--database", file, "--no-build", ...args]);
  const port = portOf(server.url);
  const phase: Phase = { isOver: false, isSwapping: false };
  const history: Recorded[] = [];
  const clients = Array.from({ length: CLIENTS }, () => askOn(port, phase, history));
  await wait(WARM_UP_MS);
  history.length = 0;
  let takenMs = 0;
  for (let done = 0; done < swaps; done += SWAPS_IN_A_ROW) {
    const began = performance.now();
    phase.isSwapping = true;
    for (let swap = done; swap < Math.min(swaps, done + SWAPS_IN_A_ROW); swap++)
      takenMs = Math.max(takenMs, await swapOnce(server, { file, swap }, revisions));
    phase.isSwapping = false;
    await wait(performance.now() - began);
  }
  phase.isOver = true;
  await Promise.all(clients);
  await server.stop();
  const slowest = (answers: readonly Recorded[]) =>
    answers.reduce((most, { ms }) => Math.max(most, ms), 0);
  return {
    ...{ name, args, swaps, takenMs, answers: history.length },
    failed: history.filter((one) => !isWhole(one)).length,
    mixed: history.filter((one) => isWhole(one) && isMixed(tellingOf(one), revisions)).length,
    slowestMs: slowest(history.filter(({ isSwapping }) => isSwapping)),
    slowestWithoutMs: slowest(history.filter(({ isSwapping }) => !isSwapping)),
  };
}

/** @returns the milliseconds until a new connection is answered from the next revision */
async function swapOnce(
  server: RunningServer,
  { file, swap }: { readonly file: string; readonly swap: number },
  { first, second }: TwoRevisions,
): Promise<number> {
  const next = swap % 2 === 0 ? second : first;
  pointTo(file, next.file);
  const began = performance.now();
  if (server.pid !== undefined) process.kill(server.pid, "SIGHUP");
  await untilServed(portOf(server.url), next.revision);
  return performance.now() - began;
}

/** Asks on one connection, each time in other words, so that the answer has to be made. */
async function askOn(port: number, phase: Phase, history: Recorded[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (!phase.isOver) {
    // An answer that a swap began under counts as one of those.
    const { isSwapping: wasSwapping } = phase;
    const began = performance.now();
    const outcome = await askedOf(port, agent);
    const isSwapping = wasSwapping || phase.isSwapping;
    history.push({ ...outcome, isSwapping, ms: performance.now() - began });
    await wait(5); // a client reads what it got
  }
  agent.destroy();
}

async function untilServed(port: number, revision: string): Promise<void> {
  for (;;) {
    const { headers } = await call({ port, path: "/health/live" });
    if (headers["kenesh-revision"] === revision) return;
    await wait(10);
  }
}
