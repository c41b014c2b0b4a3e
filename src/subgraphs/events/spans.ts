import { integer, text } from "drizzle-orm/sqlite-core";
import { periodValues } from "../../core/time/columns";

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
  const { period: _, periodOrder: dateOrder, ...days } = periodValues(date);
  return { date, ...days, dateOrder };
}
