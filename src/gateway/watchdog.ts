import type { ChildProcess } from "node:child_process";
import { give } from "./orders";

/** How often a child is asked whether it is there. */
const PING_EVERY_MS = 1_000;
/** A child that has not answered for so long is taken for slow: no requests should go there. */
const SLOW_AFTER_MS = 2_500;
/** A child that has not answered for so long is ended, and another one started. */
const HUNG_AFTER_MS = 10_000;

/** Looks after a child that runs. */
export interface Watchdog {
  /** Whether it has answered lately. */
  isResponding(): boolean;
  stop(): void;
}

/** Asks a child again and again whether its event loop turns, and ends it when that stands still. */
export function watchChild(child: ChildProcess, sayHung: (seconds: number) => void): Watchdog {
  let answeredAt = performance.now();
  let isAsking = false;
  const silentMs = () => performance.now() - answeredAt;
  const timer = setInterval(() => {
    if (silentMs() > HUNG_AFTER_MS) {
      clearInterval(timer);
      sayHung(HUNG_AFTER_MS / 1_000);
      child.kill("SIGKILL");
    } else if (!isAsking) {
      isAsking = true;
      give(child, { do: "ping" }, 2 * HUNG_AFTER_MS).then(
        () => {
          answeredAt = performance.now();
          isAsking = false;
        },
        () => {}, // it has ended, or is about to be ended
      );
    }
  }, PING_EVERY_MS);
  child.once("exit", () => clearInterval(timer));
  return {
    isResponding: () => child.exitCode === null && silentMs() < SLOW_AFTER_MS,
    stop: () => clearInterval(timer),
  };
}
