import { formatDay, parseDay } from "../../core/time/day";
import { precisionOf, readPartialDate } from "../../core/time/partial-date";

const PRECISIONS = ["year", "month", "day"] as const;

/** The days that a date may mean, both inclusive, as midnights UTC, and how exact it is. */
export interface Days {
  readonly first: Date;
  readonly last: Date;
  readonly precision: (typeof PRECISIONS)[number];
  /** The source says "about" (`2018~`); the days are those of the date without it. */
  readonly isAbout: boolean;
}

/**
 * Reads a partial date: a year, a month or a day, exact or "about".
 *
 * @returns null for anything else, such as an interval
 */
export function daysOf(text: string): Days | null {
  const isAbout = text.endsWith("~");
  const date = isAbout ? text.slice(0, -1) : text;
  const day = parseDay(date); // most dates are days, and need no reader of EDTF
  const range = day === null ? readPartialDate(date) : { earliest: day, latest: day };
  const precision = PRECISIONS[precisionOf(date)];
  if (range === null || precision === undefined) return null;
  return { first: midnight(range.earliest), last: midnight(range.latest), precision, isAbout };
}

/** The day after, in UTC. */
export function dayAfter(day: Date): Date {
  return new Date(day.getTime() + 24 * 60 * 60 * 1000);
}

function midnight(day: number): Date {
  return new Date(formatDay(day));
}
