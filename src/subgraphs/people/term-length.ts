import { type Day, EARLIEST_DAY, LATEST_DAY } from "../../core/time/day";
import type { PeriodDays } from "../../core/time/period";
import type { TermLength } from "./term";

/**
 * How many days of a period lie up to a day, that day included, over all readings of the period.
 * The first and the last day count.
 */
export function lengthUntil(period: PeriodDays, day: Day): TermLength {
  return { fewestDays: fewestDays(period, day), mostDays: mostDays(period, day) };
}

function fewestDays({ startLatest, endEarliest }: PeriodDays, day: Day): number {
  // In some reading it has not begun.
  if (day < startLatest) return 0;
  return Math.max(1, Math.min(endEarliest, day) - startLatest + 1);
}

function mostDays(period: PeriodDays, day: Day): number | null {
  const { startEarliest, endEarliest, endLatest } = period;
  const endIsUnknown = endLatest === LATEST_DAY && endEarliest < LATEST_DAY;
  if (startEarliest === EARLIEST_DAY || endIsUnknown) return null;
  return Math.max(0, Math.min(endLatest, day) - startEarliest + 1);
}
