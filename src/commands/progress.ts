import { Presets, SingleBar } from "cli-progress";
import type { Environment } from "./environment";

/** A progress bar, or nothing where standard error is no terminal. */
export interface ProgressBar {
  update(done: number, total: number): void;
  stop(): void;
}

/** Draws at most this often; rows come much faster. */
const EVERY_MS = 50;

/** @param what the unit that is counted: "rows" */
export function progressBar({ isTerminal }: Environment, what: string): ProgressBar {
  if (!isTerminal) return { update: () => {}, stop: () => {} };
  const format = `{bar} {percentage} % | {value}/{total} ${what} | {duration_formatted}`;
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true },
    Presets.rect,
  );
  let drawn = 0;
  return {
    update(done, total) {
      const now = Date.now();
      if (!bar.isActive) bar.start(total, done);
      if (now - drawn < EVERY_MS && done < total) return;
      drawn = now;
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
