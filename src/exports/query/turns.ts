import { setImmediate } from "node:timers/promises";

let last: Promise<unknown> = Promise.resolve();

/**
 * Waits for one's turn to do a piece of work in the event loop. All who wait get one turn each round, one after the
 * other, and between two turns the process gets to other work: requests, signals. So ten exports at a time keep
 * a request waiting no longer than one does.
 */
export function turn(): Promise<unknown> {
  last = last.then(() => setImmediate());
  return last;
}
