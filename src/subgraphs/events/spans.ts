import { integer, text } from "drizzle-orm/sqlite-core";
import { readPeriod, sortKey } from "../../core/time/period";

/**
 * The columns of what took one day, or several in a row, as precisely as the sources tell. Drizzle
 * wants fresh columns for each table.
 */
export const spanColumns = () => ({
  /** As written, EDTF: a date, or an interval with both its bounds. */
  date: text().notNull(),
  /** Days since 1970-01-01: the readings of its first and its last day; see `PeriodDays`. */
  startEarliest: integer().notNull(),
  startLatest: integer().notNull(),
  endEarliest: integer().notNull(),
  endLatest: integer().notNull(),
  /** Its place in a list sorted by time: a year stands before the months and days in it. */
  dateOrder: integer().notNull(),
});

/**
 * The values of the columns of a date or interval.
 *
 * @throws Error when the date cannot be read; a validated record's can
 */
export function spanValues(date: string) {
  const days = readPeriod(date);
  if (days === null) throw new Error(`the date ${date} has no reading`);
  return { date, ...days, dateOrder: sortKey(date, days) };
}
