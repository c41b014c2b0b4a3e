import { integer, text } from "drizzle-orm/sqlite-core";
import { type Life, narrowed } from "./life";
import { type PeriodDays, readPeriod, sortKey } from "./period";

/** The columns of whatever has a period. Drizzle wants fresh columns for each table. */
export const periodColumns = () => ({
  /** As written, EDTF. Null when both bounds are unknown. */
  period: text(),
  /** Days since 1970-01-01: the readings of the bounds, with what follows for them; see `PeriodDays`. */
  startEarliest: integer().notNull(),
  startLatest: integer().notNull(),
  endEarliest: integer().notNull(),
  endLatest: integer().notNull(),
  /** The readings of what the sources say of this period alone. */
  statedStartEarliest: integer().notNull(),
  statedStartLatest: integer().notNull(),
  statedEndEarliest: integer().notNull(),
  statedEndLatest: integer().notNull(),
  /** Its place in a list sorted by time. */
  periodOrder: integer().notNull(),
});

/**
 * The values of the columns of a period.
 *
 * @param lives of what it cannot begin before and not outlast; one that contradicts it has no effect
 * @throws Error when the period cannot be read; a validated record's can
 */
export function periodValues(
  edtf: string | undefined,
  attested: readonly string[] = [],
  lives: readonly Life[] = [],
) {
  const period = edtf ?? null;
  const stated = readPeriod(period, attested);
  if (stated === null)
    throw new Error(`the period ${period} (attested ${attested}) has no reading`);
  const days = lives.reduce<PeriodDays>((left, life) => narrowed(left, life) ?? left, stated);
  return { period, ...days, ...statedValues(stated), periodOrder: sortKey(period, stated) };
}

function statedValues(days: PeriodDays) {
  return {
    statedStartEarliest: days.startEarliest,
    statedStartLatest: days.startLatest,
    statedEndEarliest: days.endEarliest,
    statedEndLatest: days.endLatest,
  };
}
