import { signal } from "@preact/signals";
import { isSame, type Operation } from "./operation";
import { recall, remember } from "./storage";

/** An operation that was run, and when. */
export interface PastRun extends Operation {
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEY = "history";
const MOST_RUNS = 100;
const MOST_CHARACTERS = 500_000;

/** What was run, the latest first; each operation once. */
export const history = signal<readonly PastRun[]>(readRuns(recall(KEY)));

/** Puts a run at the front. */
export function noteRun({ query, variables, operationName }: Operation): void {
  const run = { query, variables, operationName, at: Date.now() };
  const others = history.value.filter((past) => !isSame(past, run));
  keep(bounded([run, ...others]));
}

/** Forgets every run. */
export function forgetHistory(): void {
  keep([]);
}

function keep(runs: readonly PastRun[]): void {
  history.value = runs;
  remember(KEY, runs);
}

function bounded(runs: readonly PastRun[]): readonly PastRun[] {
  let room = MOST_CHARACTERS;
  return runs.slice(0, MOST_RUNS).filter(({ query, variables }) => {
    room -= query.length + variables.length;
    return room >= 0;
  });
}

function readRuns(value: unknown): readonly PastRun[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one) => typeof one?.query === "string" && typeof one?.variables === "string",
  );
}
