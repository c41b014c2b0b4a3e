import type { OpenRevision } from "./open-revision";
import type { Revisions } from "./revisions";

const LOOK_EVERY_MS = 250;

/** What looks after the file that is served. */
export interface Guard {
  /** Looks after another file from now on. */
  turnTo(next: OpenRevision): void;
  /** Whether the file has been written to. */
  isTouched(): boolean;
  stop(): void;
}

/**
 * Answers nothing any more from a file that is written to: what is built is replaced and never changed,
 * so that such a file is damaged, or about to become another.
 */
export function guardFile(
  first: OpenRevision,
  revisions: Revisions,
  say: (message: string) => void,
): Guard {
  let served = first;
  let isTouched = false;
  const timer = setInterval(() => {
    if (isTouched || !served.isTouched()) return;
    isTouched = true;
    const reason = "the database file was written to; replace it by renaming, do not copy over it";
    revisions.fail(reason);
    say(`Nothing is answered until there is a whole file: ${reason}.`);
  }, LOOK_EVERY_MS).unref();
  return {
    turnTo(next) {
      served = next;
      isTouched = false;
    },
    isTouched: () => isTouched,
    stop: () => clearInterval(timer),
  };
}
