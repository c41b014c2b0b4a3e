import { integer, text } from "drizzle-orm/sqlite-core";
import { readPeriod, sortKey } from "./period";

/** The columns of whatever has a period. Drizzle wants fresh columns for each table. */
export const periodColumns = () => ({
  /** As written, EDTF. Null when both bounds are unknown. */
  period: text(),
  /** Days since 1970-01-01: the readings of the bounds; see `PeriodDays`. */
  startEarliest: integer().notNull(),
  startLatest: integer().notNull(),
  endEarliest: integer().notNull(),
  endLatest: integer().notNull(),
  /** Its place in a list sorted by time. */
  periodOrder: integer().notNull(),
});

/**
 * The values of the columns of a period.
 *
 * @throws Error when the period cannot be read; a validated record's can
 */
export function periodValues(edtf: string | undefined, attested: readonly string[] = []) {
  const period = edtf ?? null;
  const days = readPeriod(period, attested);
  if (days === null) throw new Error(`the period ${period} (attested ${attested}) has no reading`);
  return { period, ...days, periodOrder: sortKey(period, days) };
}
