import { setTimeout as wait } from "node:timers/promises";
import { call, portOf } from "../../faults/client";
import { childrenOf, serveKenesh } from "../../helpers/cli";
import { REAL_PLACES } from "../../helpers/real-database";

/** What became of a worker that stood still. */
export interface HungResult {
  readonly replacedAfterMs: number;
  /** Of the requests on connections of their own meanwhile: answered, and not within a second. */
  readonly answered: number;
  readonly late: number;
}

/** Longer than a watchdog waits, and a worker starts. */
const GIVE_UP_MS = 40_000;

/** Stops one of four workers, as an endless loop would, and waits until another one is there. */
export async function measureHung(): Promise<HungResult> {
  const args = ["--database", REAL_PLACES.file, "--no-build", "--workers", "4"];
  const server = await serveKenesh(args);
  const port = portOf(server.url);
  const workers = () => childrenOf(server.pid);
  const [stopped = 0] = workers();
  const began = performance.now();
  process.kill(stopped, "SIGSTOP");
  let [answered, late] = [0, 0];
  while (workers().includes(stopped) || workers().length < 4) {
    if (performance.now() - began > GIVE_UP_MS) throw new Error("the worker was not replaced");
    const outcome = await Promise.race([call({ port, path: "/health/live" }), wait(1_000, null)]);
    if (outcome?.status === 200) answered += 1;
    else late += 1;
    await wait(50);
  }
  const replacedAfterMs = performance.now() - began;
  await server.stop();
  return { replacedAfterMs, answered, late };
}
