import type { Group } from "./groups";
import { type Latency, latencyOf, type Outcome, recallOf } from "./measure";

/** What came of a group of texts. */
export interface Measured extends Pick<Group, "name" | "target"> {
  readonly outcomes: readonly Outcome[];
}

/** What the search is held to. */
export interface Bound {
  readonly text: string;
  readonly isMet: boolean;
}

export function print(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** Prints a table in Markdown: what was searched for, how often it was found, how long that took. */
export function printTable(groups: readonly Measured[]): void {
  print(
    "| texts | number | first | in five | p50 | p99 | most | p50, clock | p99, clock | most, clock |",
  );
  print(`| :-- |${" --: |".repeat(9)}`);
  for (const { name, target, outcomes } of groups) {
    const { atOne, atFive } = recallOf(outcomes);
    const shares = target === "time" ? ["", ""] : [percent(atOne), percent(atFive)];
    const times = [timesOf(outcomes, "cpu"), timesOf(outcomes, "clock")].flatMap(cellsOf);
    print(`| ${[name, outcomes.length, ...shares, ...times].join(" | ")} |`);
  }
}

/** Prints every text whose record was not first. */
export function printMisses(groups: readonly Measured[]): void {
  for (const { probe, rank, first } of groups.flatMap(({ outcomes }) => outcomes)) {
    const place = rank < 0 ? "not in five" : `at ${rank + 1}`;
    if (rank !== 0) print(`- "${probe.text}" (${probe.id}) ${place}, first is ${first}`);
  }
}

export function printBounds(bounds: readonly Bound[]): void {
  print("\n### Targets\n");
  for (const { text, isMet } of bounds) print(`- ${isMet ? "met" : "MISSED"}: ${text}`);
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

export function timesOf(outcomes: readonly Outcome[], by: "cpu" | "clock"): Latency {
  return latencyOf(outcomes.map((outcome) => outcome[by]));
}

function cellsOf({ p50, p99, max }: Latency): string[] {
  return [p50, p99, max].map((time) => time.toFixed(1));
}
