import { LRUCache } from "lru-cache";
import { formatDay } from "../../core/time/day";
import { readPeriod } from "../../core/time/period";

/** The first and the last day that a date may mean, both inclusive, in ISO 8601. */
export interface DayRangeText {
  readonly earliest: string;
  readonly latest: string;
}

/** The ranges that were read last: a few thousand dates stand in millions of rows. False stands for no date. */
const known = new LRUCache<string, DayRangeText | false>({ max: 4_000 });

/**
 * The days that a partial date may mean, or an interval of two: `2021-11` from `2021-11-01` to `2021-11-30`.
 *
 * @returns null when the text is no date
 */
export function dayRangeOf(text: string): DayRangeText | null {
  const found = known.get(text) ?? rangeOf(text);
  known.set(text, found);
  return found || null;
}

function rangeOf(text: string): DayRangeText | false {
  const days = readPeriod(text);
  return (
    days !== null && { earliest: formatDay(days.startEarliest), latest: formatDay(days.endLatest) }
  );
}
