import { setImmediate, setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Connections } from "./connections";
import { DRAIN } from "./limits";

const LOOK_EVERY_MS = 50;
/** A client that was told to close its connection has done so by then. */
const IDLE_MS = 250;
const QUIET_MS = 50;
const QUIET_WITHIN_MS = 500;

declare module "fastify" {
  interface FastifyInstance {
    connections: Connections;
  }
}

/**
 * Ends a server without cutting an answer: it says that it is not ready and goes on answering, each
 * answer with `Connection: close`, so that load balancers and clients turn away; then it closes its
 * port, ends what is idle or held up by its client, and waits for the rest, within a bound.
 *
 * @param noticeMs how long it goes on taking requests; not at all where nobody is connected
 */
export async function drain(app: FastifyInstance, noticeMs: number): Promise<void> {
  const { connections } = app;
  connections.beginDrain();
  await untilGone(connections, noticeMs, () => {});
  await connections.quietly(() => closePorts(connections));
  await untilGone(connections, DRAIN.withinMs, () => {
    connections.endIdle(IDLE_MS);
    connections.endStalled();
  });
  connections.endAll();
  await app.close();
}

/**
 * Takes no further connections. What a port has taken in and not handed on is lost when it is closed:
 * so it is closed when no connection has come for a moment. Whoever waits for an answer opens none.
 */
async function closePorts(connections: Connections): Promise<void> {
  const deadline = performance.now() + QUIET_WITHIN_MS;
  do await setImmediate();
  while (connections.quietMs < QUIET_MS && performance.now() < deadline);
  connections.closePorts();
}

async function untilGone(
  connections: Connections,
  withinMs: number,
  look: () => void,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (connections.open > 0 && performance.now() < deadline) {
    look();
    await wait(LOOK_EVERY_MS);
  }
}
