import edtf from "edtf";
import { type Day, dayOfMoment } from "./day";

/** The first and the last day that a date of limited precision may mean, both inclusive. */
export interface DayRange {
  readonly earliest: Day;
  readonly latest: Day;
}

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/;

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
  const about = form[4] === "~";
  const stated = rangeOf(about ? text.slice(0, -1) : text);
  if (stated === null || !about) return stated;
  const [before, after] = neighbours(form);
  const first = rangeOf(before);
  const last = rangeOf(after);
  return first && last && { earliest: first.earliest, latest: last.latest };
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

/** The dates one unit before and after, of the same precision. */
function neighbours([, year, month, day]: RegExpExecArray): [string, string] {
  const shift = (by: number) => {
    const at = new Date(
      Date.UTC(
        Number(year) + (month ? 0 : by),
        Number(month ?? 1) - 1 + (month && !day ? by : 0),
        Number(day ?? 1) + (day ? by : 0),
      ),
    );
    return at.toISOString().slice(0, day ? 10 : month ? 7 : 4);
  };
  return [shift(-1), shift(1)];
}
