import { setImmediate } from "node:timers/promises";

let last: Promise<unknown> = Promise.resolve();

/**
 * Waits for one's turn to do a piece of work in the event loop. Of all who wait, one has its turn in
 * each round of the loop, in the order in which they asked, and between two turns the process gets to
 * other work: requests, signals. So ten long operations keep a short one waiting no longer than one
 * does.
 */
export function turn(): Promise<unknown> {
  last = last.then(() => setImmediate());
  return last;
}
