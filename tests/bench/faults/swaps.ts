import { Agent } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pointTo } from "../../../src/core/database/revision-files";
import { call, type Outcome, portOf } from "../../faults/client";
import { serveKenesh } from "../../helpers/cli";
import { MARK, type TwoRevisions } from "./two-revisions";

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
  /** From the swap until a new connection is answered from it: the longest. */
  readonly takenMs: number;
}

const CLIENTS = 4;

/** Three subgraphs know something of it, so that each has to read the same revision. */
const QUERY =
  '{ dataset { revision } body(id: "ots") { mandate citations { source { id } } memberships(first: 3) { nodes { id } } } }';

interface Recorded extends Outcome {
  readonly ms: number;
}

/** Swaps two revisions again and again while clients ask, and looks through all that they were answered. */
export async function measureSwaps(
  { name, args, swaps }: SwapCase,
  { folder, first, second }: TwoRevisions,
): Promise<SwapResult> {
  const file = join(folder, `${name.replaceAll(" ", "-")}.db`);
  pointTo(file, first.file);
  const server = await serveKenesh(["--database", file, "--no-build", ...args]);
  const port = portOf(server.url);
  let isOver = false;
  const history: Recorded[] = [];
  const clients = Array.from({ length: CLIENTS }, (_, client) =>
    askOn(port, client, () => isOver, history),
  );
  let takenMs = 0;
  for (let swap = 0; swap < swaps; swap++) {
    const next = swap % 2 === 0 ? second : first;
    pointTo(file, next.file);
    const began = performance.now();
    if (server.pid !== undefined) process.kill(server.pid, "SIGHUP");
    await untilServed(port, next.revision);
    takenMs = Math.max(takenMs, performance.now() - began);
  }
  isOver = true;
  await Promise.all(clients);
  await server.stop();
  const isSecond = (revision: unknown) => revision === second.revision;
  return {
    ...{ name, args, swaps, takenMs, answers: history.length },
    failed: history.filter((one) => !isWhole(one)).length,
    mixed: history.filter((one) => isWhole(one) && isMixed(one, isSecond)).length,
    slowestMs: Math.max(...history.map(({ ms }) => ms)),
  };
}

/** Asks on one connection, each time in other words, so that the answer has to be made. */
async function askOn(
  port: number,
  client: number,
  isOver: () => boolean,
  history: Recorded[],
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let number = 0; !isOver(); number++) {
    const path = `/graphql?query=${encodeURIComponent(`${QUERY} # ${client}.${number}`)}`;
    const began = performance.now();
    const outcome = await call({ port, path, agent });
    history.push({ ...outcome, ms: performance.now() - began });
    await wait(5); // a client reads what it got
  }
  agent.destroy();
}

function isWhole({ status, body }: Outcome): boolean {
  return status === 200 && !body.startsWith('{"errors"');
}

function isMixed({ headers, body }: Outcome, isSecond: (revision: unknown) => boolean): boolean {
  const { data } = JSON.parse(body);
  const revision: unknown = data.dataset.revision;
  const hasMark = String(data.body.mandate).startsWith(MARK);
  return headers["kenesh-revision"] !== revision || hasMark !== isSecond(revision);
}

async function untilServed(port: number, revision: string): Promise<void> {
  for (;;) {
    const { headers } = await call({ port, path: "/health/live" });
    if (headers["kenesh-revision"] === revision) return;
    await wait(10);
  }
}
