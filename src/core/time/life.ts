import { type Day, EARLIEST_DAY, formatDay, LATEST_DAY } from "./day";
import { type PeriodDays, readPeriod } from "./period";

/** The days on which something may have existed, both inclusive: nothing that is its holds on others. */
export interface Life {
  readonly first: Day;
  readonly last: Day;
}

/** Of what has no known beginning and no known end. */
export const ALWAYS: Life = { first: EARLIEST_DAY, last: LATEST_DAY };

/** The life of what began and ended in a period; always, where there is none that can be read. */
export function lifeOfPeriod(edtf: string | undefined): Life {
  const days = edtf === undefined ? null : readPeriod(edtf);
  return days === null ? ALWAYS : { first: days.startEarliest, last: days.endLatest };
}

/** The days on which two lives both may have lasted; of lives that exclude each other, the first. */
export function sharedLife(one: Life, other: Life): Life {
  const [first, last] = [Math.max(one.first, other.first), Math.min(one.last, other.last)];
  return first <= last ? { first, last } : one;
}

/**
 * Leaves out the readings of a period in which it begins before the first or ends after the last of
 * some days.
 *
 * @returns null when no reading is left
 */
export function narrowed(days: PeriodDays, { first, last }: Life): PeriodDays | null {
  const startEarliest = Math.max(days.startEarliest, first);
  const endLatest = Math.min(days.endLatest, last);
  const startLatest = Math.min(days.startLatest, endLatest);
  const endEarliest = Math.max(days.endEarliest, startEarliest);
  const possible = startEarliest <= startLatest && endEarliest <= endLatest;
  return possible ? { startEarliest, startLatest, endEarliest, endLatest } : null;
}

/** A life in words: `from 1993-07-12 to 2010-06-30`, `from 1993-07-12`, `to 2010-06-30`. */
export function formatLife({ first, last }: Life): string {
  const from = first === EARLIEST_DAY ? [] : [`from ${formatDay(first)}`];
  const to = last === LATEST_DAY ? [] : [`to ${formatDay(last)}`];
  return [...from, ...to].join(" ");
}
