/**
 * A small world for the brute force: the days around 2012 and 2013, in which all random dates lie.
 * Its first day stands for what is earlier than every day that is asked about, its last day for
 * what is later.
 */

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(2010, 11, 1);
const LAST = Date.UTC(2015, 0, 31);

/** All days of the world, as `YYYY-MM-DD`. */
export const CALENDAR = Array.from({ length: (LAST - FIRST) / MS_PER_DAY + 1 }, (_, index) =>
  new Date(FIRST + index * MS_PER_DAY).toISOString().slice(0, 10),
);

/** The place of a day that is asked about; one beyond the calendar has the place nearest to it. */
export function placeOf(day: string): number {
  const place = Math.round((Date.parse(day) - FIRST) / MS_PER_DAY);
  return Math.min(Math.max(place, 1), CALENDAR.length - 2);
}

/** The places of the days that a date may mean, found by reading the calendar. */
export function daysOf(date: string): number[] {
  const known = days.get(date);
  if (known !== undefined) return known;
  const stated = date.replace("~", "");
  const units = [...new Set(CALENDAR.map((day) => day.slice(0, stated.length)))];
  const margin = date.endsWith("~") ? 1 : 0;
  const at = units.indexOf(stated);
  if (at <= margin || at >= units.length - 1 - margin)
    throw new RangeError(`${date} lies outside of the calendar`);
  const meant = units.slice(at - margin, at + margin + 1);
  const found = CALENDAR.flatMap((day, place) =>
    meant.includes(day.slice(0, stated.length)) ? [place] : [],
  );
  days.set(date, found);
  return found;
}

const days = new Map<string, number[]>();
