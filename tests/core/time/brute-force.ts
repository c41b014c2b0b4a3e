import type { Certainty } from "../../../src/core/time/certainty";
import { CALENDAR, daysOf, placeOf } from "./calendar";

/** Some days in a row; a missing end is open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** Says whether something held on some of the days, by counting the readings in which it did. */
export type Verdict = (days: Days) => Certainty;

const BEFORE_ALL = -1;
const AFTER_ALL = CALENDAR.length;
const ANY_DAY = CALENDAR.map((_, place) => place);

/**
 * Enumerates every start with every end of a period that is not before it and that has a day of
 * each attested date between them, without the code under test.
 *
 * @returns null when there is no such reading
 */
export function readingsOfPeriod(edtf: string | null, attested: readonly string[]): Verdict | null {
  const [start = "", end = start] = edtf === null ? ["", ""] : edtf.split("/");
  const starts = start === ".." ? [BEFORE_ALL] : daysOfBound(start);
  const ends = end === ".." ? [AFTER_ALL] : daysOfBound(end);
  const shown = attested.map((date) => spanOf(daysOf(date)));
  const counts = new Counts();
  for (const from of starts)
    for (const to of ends) if (to >= from && isShown(shown, from, to)) counts.add(from, to);
  return counts.verdict();
}

/** Enumerates the days of one date, which is one day; without a date it may be any. */
export function readingsOfDate(date: string | null): Verdict | null {
  const counts = new Counts();
  for (const day of daysOfBound(date ?? "")) counts.add(day, day);
  return counts.verdict();
}

const daysOfBound = (bound: string) => (bound === "" ? ANY_DAY : daysOf(bound));

type Span = readonly [first: number, last: number];

function spanOf(days: readonly number[]): Span {
  return [Math.min(...days), Math.max(...days)];
}

/** Whether some day of each span lies between two days. It is asked some hundred million times. */
function isShown(spans: readonly Span[], from: number, to: number): boolean {
  for (const [first, last] of spans) if (first > to || last < from) return false;
  return true;
}

/** How many readings start, and how many end, on each day. */
class Counts {
  // One place more on each side: for what is before and after all days.
  readonly #starts = new Uint32Array(AFTER_ALL + 2);
  readonly #ends = new Uint32Array(AFTER_ALL + 2);
  #total = 0;

  add(start: number, end: number): void {
    this.#starts[start + 1] = (this.#starts[start + 1] ?? 0) + 1;
    this.#ends[end + 1] = (this.#ends[end + 1] ?? 0) + 1;
    this.#total++;
  }

  verdict(): Verdict | null {
    if (this.#total === 0) return null;
    return ({ from, to }) => {
      const first = from === null ? 0 : placeOf(from);
      const last = to === null ? CALENDAR.length - 1 : placeOf(to);
      const missing = sum(this.#ends, 0, first + 1) + sum(this.#starts, last + 2, AFTER_ALL + 2);
      if (missing === 0) return "certain";
      return missing === this.#total ? "no" : "possible";
    };
  }
}

function sum(counts: Uint32Array, from: number, until: number): number {
  let total = 0;
  for (let place = from; place < until; place++) total += counts[place] ?? 0;
  return total;
}
