import type { Sent } from "./request";
import type { Victim } from "./victim";

/** How often the small query is sent, in milliseconds, while the one before is not late. */
const EVERY_MS = 10;

/** How long a small query waited for its answer, while something else went on. Milliseconds. */
export interface Waits {
  readonly count: number;
  readonly p99: number;
  readonly longest: number;
}

let number = 0;

/** A query that reads one row, of another text each time, so that nothing that is kept answers it. */
function smallQuery(): Sent {
  number += 1;
  return {
    method: "POST",
    path: "/graphql",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{__typename probe${number}:__typename}` }),
  };
}

/** Sends small queries beside something, one after the other, until that is done. */
export async function probeBeside(victim: Victim, work: Promise<unknown>): Promise<Waits> {
  let isDone = false;
  const finished = work.finally(() => {
    isDone = true;
  });
  const waits: number[] = [];
  while (!isDone) {
    const { ms } = await victim.send(smallQuery());
    waits.push(ms);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, EVERY_MS - ms)));
  }
  await finished;
  const sorted = waits.sort((one, other) => one - other);
  return {
    count: sorted.length,
    p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0,
    longest: sorted.at(-1) ?? 0,
  };
}
