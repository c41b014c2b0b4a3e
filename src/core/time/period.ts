import type { Certainty } from "./certainty";
import { type Day, EARLIEST_DAY, LATEST_DAY } from "./day";
import { type DayRange, precisionOf, readPartialDate } from "./partial-date";

/**
 * All readings of a period, as four days: its start lies within [startEarliest, startLatest], its
 * end within [endEarliest, endLatest], all inclusive. `EARLIEST_DAY` and `LATEST_DAY` stand for
 * unknown and unlimited.
 */
export interface PeriodDays {
  readonly startEarliest: Day;
  readonly startLatest: Day;
  readonly endEarliest: Day;
  readonly endLatest: Day;
}

const ANY_DAY: DayRange = { earliest: EARLIEST_DAY, latest: LATEST_DAY };
const NEVER_YET: DayRange = { earliest: LATEST_DAY, latest: LATEST_DAY };
const SINCE_EVER: DayRange = { earliest: EARLIEST_DAY, latest: EARLIEST_DAY };

/** The two bounds of an EDTF interval as they are written; a single date is both. */
export function boundsOf(edtf: string): readonly [start: string, end: string] {
  const [start = "", end = start] = edtf.split("/");
  return [start, end];
}

/**
 * Reads an EDTF interval or date, with days on which a source shows the thing to be so.
 *
 * An empty bound is unknown, `..` is unlimited ("ongoing" until further notice). What is attested
 * narrows the bounds: the period begins no later than the first and ends no earlier than the last
 * of these dates. A period is at least one day long.
 *
 * @param edtf null when both bounds are unknown
 * @returns null when a date cannot be read, or when no reading satisfies all that is given
 */
export function readPeriod(
  edtf: string | null,
  attested: readonly string[] = [],
): PeriodDays | null {
  const [startText, endText] = edtf === null ? ["", ""] : boundsOf(edtf);
  const start = startText === ".." ? SINCE_EVER : readBound(startText);
  const end = endText === ".." ? NEVER_YET : readBound(endText);
  const shown = attested.map(readPartialDate);
  if (start === null || end === null || shown.includes(null)) return null;
  return consistent(
    start,
    end,
    shown.filter((range) => range !== null),
  );
}

/** Whether the period covers the day. Bounds are inclusive. */
export function certaintyOn(period: PeriodDays, day: Day): Certainty {
  return certaintyDuring(period, day, day);
}

/** Whether the period and the days from `from` to `to` have a day in common. */
export function certaintyDuring(period: PeriodDays, from: Day, to: Day): Certainty {
  if (period.startLatest <= to && period.endEarliest >= from) return "certain";
  return period.startEarliest <= to && period.endLatest >= from ? "possible" : "no";
}

/** Whether the period covers the day; null when the sources do not tell. */
export function isCurrentOn(period: PeriodDays, day: Day): boolean | null {
  const certainty = certaintyOn(period, day);
  return certainty === "possible" ? null : certainty === "certain";
}

/**
 * Where a period stands in a list sorted by time: by its start, a partial date before the fuller
 * ones in it, `2018~` where `2018` stands; by what is known of it otherwise where the start is
 * unknown.
 */
export function sortKey(edtf: string | null, days: PeriodDays): number {
  const [start] = edtf === null ? [""] : boundsOf(edtf);
  const stated = readPartialDate(start.replace("~", ""));
  if (stated !== null) return stated.earliest * 4 + precisionOf(start);
  return days.startLatest < LATEST_DAY ? days.startLatest * 4 : EARLIEST_DAY;
}

function readBound(text: string): DayRange | null {
  return text === "" ? ANY_DAY : readPartialDate(text);
}

/** Drops the readings in which the period ends before it starts or misses an attested date. */
function consistent(start: DayRange, end: DayRange, shown: readonly DayRange[]): PeriodDays | null {
  const firstShown = Math.min(LATEST_DAY, ...shown.map((range) => range.latest));
  const lastShown = Math.max(EARLIEST_DAY, ...shown.map((range) => range.earliest));
  const days = {
    startEarliest: start.earliest,
    startLatest: Math.min(start.latest, end.latest, firstShown),
    endEarliest: Math.max(end.earliest, start.earliest, lastShown),
    endLatest: end.latest,
  };
  const possible = days.startEarliest <= days.startLatest && days.endEarliest <= days.endLatest;
  return possible ? days : null;
}
