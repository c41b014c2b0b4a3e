import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pointTo } from "../../../src/core/database/revision-files";
import { portOf } from "../../faults/client";
import { childrenOf, serveKenesh } from "../../helpers/cli";
import { askedOf, isMixed, isWhole, tellingOf } from "./asked";
import type { TwoRevisions } from "./two-revisions";

/** What became of a service whose data was replaced while one of its processes was killed. */
export interface KilledResult {
  readonly name: string;
  readonly times: number;
  readonly answers: number;
  /** Cut, or without what the killed process knows. */
  readonly incomplete: number;
  readonly mixed: number;
  /** Of the answers after the process was replaced, those that were not whole and of the new revision. */
  readonly stale: number;
}

const GIVE_UP_MS = 60_000;
/** Enough to reach each process several times: each is asked on a connection of its own. */
const ASKED_AFTERWARDS = 20;

/**
 * Replaces the data and kills a process at the same moment, again and again: a process of those that serve, each
 * time the next one.
 */
export async function measureKilled(
  name: string,
  { args, times }: { readonly args: readonly string[]; readonly times: number },
  revisions: TwoRevisions,
): Promise<KilledResult> {
  const { folder, first, second } = revisions;
  const file = join(folder, `killed-${name.replaceAll(" ", "-")}.db`);
  pointTo(file, first.file);
  const server = await serveKenesh(["--database", file, "--no-build", ...args]);
  const counted = { answers: 0, incomplete: 0, mixed: 0 };
  const ask = counting(portOf(server.url), counted, revisions);
  let stale = 0;
  for (let time = 0; time < times; time++) {
    const next = time % 2 === 0 ? second : first;
    const children = childrenOf(server.pid);
    pointTo(file, next.file);
    process.kill(children[time % children.length] ?? 0, "SIGKILL");
    await untilAllServe(next.revision, ask, () => childrenOf(server.pid).length < children.length);
    for (let asked = 0; asked < ASKED_AFTERWARDS; asked++)
      if ((await ask()) !== next.revision) stale += 1;
  }
  await server.stop();
  return { name, times, ...counted, stale };
}

/** Asks once, and counts what came. @returns the revision of an answer that is whole, else null */
type Ask = () => Promise<string | null>;

function counting(
  port: number,
  counted: { answers: number; incomplete: number; mixed: number },
  revisions: TwoRevisions,
): Ask {
  return async () => {
    const outcome = await askedOf(port);
    counted.answers += 1;
    if (!isWhole(outcome)) counted.incomplete += 1;
    else if (isMixed(tellingOf(outcome), revisions)) counted.mixed += 1;
    else return String(tellingOf(outcome).header);
    return null;
  };
}

/** @throws Error when some of the processes answer otherwise after a minute */
async function untilAllServe(revision: string, ask: Ask, isOneMissing: () => boolean) {
  const deadline = performance.now() + GIVE_UP_MS;
  for (let inARow = 0; inARow < ASKED_AFTERWARDS; ) {
    if (performance.now() > deadline) throw new Error("some do not serve the new revision");
    const isServed = (await ask()) === revision && !isOneMissing();
    inARow = isServed ? inARow + 1 : 0;
    await wait(20);
  }
}
