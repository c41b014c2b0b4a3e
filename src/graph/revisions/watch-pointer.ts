import { setTimeout as wait } from "node:timers/promises";
import { stateOf } from "./open-revision";

/** How often the file is looked at: a look costs microseconds, and sees what happens on a shared disk. */
const LOOK_EVERY_MS = 250;

/** After a file could not be taken, it is looked at again, even where it has not changed. */
const AGAIN_AFTER_MS = 5_000;

/** What is watched, and what is done. */
export interface PointerWatch {
  readonly file: string;
  /** What the file was when it was opened that is served now; see `stateOf`. */
  readonly served: string;
  /** Takes what the file is now. @throws when it cannot be taken; it is tried again later */
  readonly take: () => Promise<void>;
  /** Is told why it was not taken, once for each state of the file. */
  readonly sayFailure: (error: unknown) => void;
}

/** Something that is watched. */
export interface Watched {
  /** Looks now, and takes what is new. */
  check(): Promise<void>;
  stop(): void;
}

/** Watches the file that leads to the current revision, and takes what is there when it has changed. */
export function watchPointer({ file, served, take, sayFailure }: PointerWatch): Watched {
  let isStopped = false;
  let seen: string | null = served;
  let last: Promise<void> = Promise.resolve();
  let saidFor: string | null = null;
  let failedAt: number | null = null;

  const takeNow = async () => {
    const state = stateOf(file);
    if (state === seen && failedAt === null) return;
    seen = state;
    try {
      await take();
      failedAt = null;
      saidFor = null;
    } catch (error) {
      failedAt = performance.now();
      if (saidFor !== seen) sayFailure(error);
      saidFor = seen;
    }
  };
  const check = () => {
    last = last.then(takeNow);
    return last;
  };
  const watch = async () => {
    while (!isStopped) {
      await wait(LOOK_EVERY_MS, undefined, { ref: false });
      const state = stateOf(file);
      const isDue = failedAt !== null && performance.now() - failedAt > AGAIN_AFTER_MS;
      if (state !== null && (state !== seen || isDue)) await check();
    }
  };
  void watch();
  return {
    check,
    stop: () => {
      isStopped = true;
    },
  };
}
