import { type Day, dayOfMoment } from "./day";

/** The first and the last day that a date of limited precision may mean, both inclusive. */
export interface DayRange {
  readonly earliest: Day;
  readonly latest: Day;
}

const PARTIAL_DATE = /^(?!0000)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?(~?)$/;

/**
 * Reads an EDTF date (https://www.loc.gov/standards/datetime/) as far as the data set uses it: a
 * year from 0001, a month or a day of the Gregorian calendar, and `~` for "about". It is the only
 * reading of dates that may be partial: for checks, the database, the API and exports alike.
 *
 * "About" widens the range by one unit of the date's own precision to both sides: `2018~` may be
 * any day from 2017-01-01 to 2019-12-31.
 *
 * @returns null when the text is no such date, or names a day that does not exist: `2023-02-29`
 */
export function readPartialDate(text: string): DayRange | null {
  const form = PARTIAL_DATE.exec(text);
  if (form === null) return null;
  const [year = 0, month = 0, day = 0] = form.slice(1, 4).map((part) => Number(part ?? 0));
  const margin = form[4] === "~" ? 1 : 0;
  if (month === 0) return from(dayOf(year - margin, 1), dayOf(year + 1 + margin, 1));
  if (form[3] === undefined)
    return from(dayOf(year, month - margin), dayOf(year, month + 1 + margin));
  const isReal = day >= 1 && day <= dayOf(year, month + 1) - dayOf(year, month);
  return isReal
    ? from(dayOf(year, month, day - margin), dayOf(year, month, day + 1 + margin))
    : null;
}

/** 0 for a year, 1 for a month, 2 for a day: a partial date sorts before the fuller ones in it. */
export function precisionOf(text: string): number {
  return text.split("-").length - 1;
}

/** The day of a date whose month and day may lie beyond their ends: month 13 is the next January. */
function dayOf(year: number, month: number, day = 1): Day {
  // Not `Date.UTC`, to which the years 0 to 99 are those of the twentieth century.
  return dayOfMoment(new Date(0).setUTCFullYear(year, month - 1, day));
}

function from(earliest: Day, next: Day): DayRange {
  return { earliest, latest: next - 1 };
}
