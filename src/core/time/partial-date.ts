import edtf from "edtf";
import { type Day, dayOfMoment, formatDay } from "./day";

/** The first and the last day that a date of limited precision may mean, both inclusive. */
export interface DayRange {
  readonly earliest: Day;
  readonly latest: Day;
}

const PARTIAL_DATE = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(~?)$/;

/**
 * Reads an EDTF date (https://www.loc.gov/standards/datetime/) as far as the data set uses it:
 * a year, a month or a day, and `~` for "about".
 *
 * "About" widens the range by one unit of the date's own precision to both sides: `2018~` may be
 * any day from 2017-01-01 to 2019-12-31.
 *
 * @returns null when the text is no such date
 */
export function readPartialDate(text: string): DayRange | null {
  const form = PARTIAL_DATE.exec(text);
  if (form === null) return null;
  const [, date = "", about] = form;
  const stated = rangeOf(date);
  return stated === null || about === "" ? stated : widened(stated, date.length);
}

/** 0 for a year, 1 for a month, 2 for a day: a partial date sorts before the fuller ones in it. */
export function precisionOf(text: string): number {
  return text.split("-").length - 1;
}

function rangeOf(text: string): DayRange | null {
  try {
    const { min, max } = edtf(text);
    return { earliest: dayOfMoment(min), latest: dayOfMoment(max) };
  } catch {
    return null;
  }
}

/** The range and its neighbours of the same precision, given as the length of its ISO 8601 form. */
function widened({ earliest, latest }: DayRange, length: number): DayRange | null {
  const before = rangeOf(formatDay(earliest - 1).slice(0, length));
  const after = rangeOf(formatDay(latest + 1).slice(0, length));
  return before && after && { earliest: before.earliest, latest: after.latest };
}
