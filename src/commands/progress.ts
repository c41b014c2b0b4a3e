import { Presets, SingleBar } from "cli-progress";
import type { Environment } from "./environment";

/** A progress bar, or nothing where standard error is no terminal. */
export interface ProgressBar {
  /** @param total null while nobody knows it; then there is no bar, but the numbers */
  update(done: number, total: number | null): void;
  stop(): void;
}

/** Draws at most this often; rows come much faster. */
const EVERY_MS = 50;

/** @param what the unit that is counted: "rows" */
export function progressBar(
  { isTerminal }: Pick<Environment, "isTerminal">,
  what: string,
): ProgressBar {
  if (!isTerminal) return { update: () => {}, stop: () => {} };
  let bar: SingleBar | undefined;
  let drawn = 0;
  const started = Date.now();
  return {
    update(done, total) {
      const now = Date.now();
      if (now - drawn < EVERY_MS && done !== total) return;
      drawn = now;
      const rate = Math.round((done * 1000) / Math.max(1, now - started));
      if (bar === undefined) {
        bar = drawing(what, total !== null);
        bar.start(total ?? 0, done, { rate });
      }
      bar.update(done, { rate });
    },
    stop: () => bar?.stop(),
  };
}

function drawing(what: string, hasTotal: boolean): SingleBar {
  const counted = hasTotal ? "{bar} {percentage} % | {value}/{total}" : "{value}";
  const format = `${counted} ${what} | {rate} ${what}/s | {duration_formatted}`;
  return new SingleBar({ format, stream: process.stderr, clearOnComplete: true }, Presets.rect);
}
