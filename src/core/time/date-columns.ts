import { integer } from "drizzle-orm/sqlite-core";
import { readPeriod, sortKey } from "./period";

/**
 * The columns with the readings of one date that may be partial or missing. The date as written
 * has a column of its own. Drizzle wants fresh columns for each table.
 */
export const dateColumns = () => ({
  /** Days since 1970-01-01: the first and the last day that the date may mean. */
  earliest: integer().notNull(),
  latest: integer().notNull(),
  /** Its place in a list sorted by time; what has no date stands before everything else. */
  dateOrder: integer().notNull(),
  /** 1 without a date, else 0: ahead of `dateOrder`, it ends an ascending list with the undated. */
  isUndated: integer().notNull(),
});

/**
 * The values of the columns of a date. Without a date it may mean any day.
 *
 * @throws Error when the date cannot be read; a validated record's can
 */
export function dateValues(date: string | undefined) {
  const days = readPeriod(date ?? null);
  if (days === null) throw new Error(`the date ${date} has no reading`);
  return {
    earliest: days.startEarliest,
    latest: days.endLatest,
    dateOrder: sortKey(date ?? null, days),
    isUndated: Number(date === undefined),
  };
}
