import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { EARLIEST_DAY, LATEST_DAY, parseDay } from "../../../src/core/time/day";
import { type PeriodDays, readPeriod } from "../../../src/core/time/period";
import { lengthUntil } from "../../../src/subgraphs/people/term-length";

const lengthOf = (period: string | null, day: string, attested: string[] = []) => {
  const days = readPeriod(period, attested);
  if (days === null) throw new Error(`${period} has no reading`);
  const { fewestDays, mostDays } = lengthUntil(days, parseDay(day) ?? 0);
  return [fewestDays, mostDays];
};

test.each([
  { period: "2018-09-03/2022-11-11", day: "2030-01-01", length: [1531, 1531] },
  { period: "2018-09-03/2018-09-03", day: "2030-01-01", length: [1, 1] },
  { period: "2018/2018", day: "2030-01-01", length: [1, 365] },
  { period: "2017-12/2018-02", day: "2030-01-01", length: [33, 90] },
  // Ongoing: until the day that is asked about.
  { period: "2026-01-01/..", day: "2026-01-31", length: [31, 31] },
  { period: "2026-01/..", day: "2026-01-10", length: [0, 10] },
  { period: "2026-01-01/..", day: "2025-12-31", length: [0, 0] },
  // An ended term on a day before its end.
  { period: "2018-09-03/2022-11-11", day: "2018-09-04", length: [2, 2] },
  // An unknown bound: no most.
  { period: "2018-09-03/", day: "2030-01-01", length: [1, null] },
  { period: "/2018-09-03", day: "2030-01-01", length: [1, null] },
])("$period is $length days long until $day", ({ period, day, length }) => {
  expect(lengthOf(period, day)).toEqual(length);
});

test("attested days are in it", () => {
  expect(lengthOf(null, "2030-01-01", ["2018-01-01", "2018-01-10"])).toEqual([10, null]);
});

/** All readings of a period whose days are few: each start with each end not before it. */
function readings({ startEarliest, startLatest, endEarliest, endLatest }: PeriodDays) {
  const found: { start: number; end: number }[] = [];
  for (let start = startEarliest; start <= startLatest; start++)
    for (let end = Math.max(start, endEarliest); end <= endLatest; end++)
      found.push({ start, end });
  return found;
}

test("it agrees with counting the days of every reading", () => {
  const bound = fc.integer({ min: 0, max: 12 });
  const period = fc.tuple(bound, bound, bound, bound).map(([a, b, c, d]): PeriodDays => {
    const [startEarliest, startLatest] = [Math.min(a, b), Math.max(a, b)];
    const endEarliest = Math.max(startEarliest, Math.min(c, d));
    return { startEarliest, startLatest, endEarliest, endLatest: Math.max(c, d, startLatest) };
  });
  fc.assert(
    fc.property(period, fc.boolean(), fc.integer({ min: -2, max: 16 }), (days, isOngoing, day) => {
      const counts = readings(isOngoing ? { ...days, endEarliest: 20, endLatest: 20 } : days).map(
        ({ start, end }) => Math.max(0, Math.min(end, day) - start + 1),
      );
      const ongoing = { ...days, endEarliest: LATEST_DAY, endLatest: LATEST_DAY };
      expect(lengthUntil(isOngoing ? ongoing : days, day)).toEqual({
        fewestDays: Math.min(...counts),
        mostDays: Math.max(...counts),
      });
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test("a start of which nothing is known has no most days", () => {
  const days = { startEarliest: EARLIEST_DAY, startLatest: 3, endEarliest: 5, endLatest: 5 };
  expect(lengthUntil(days, 9)).toEqual({ fewestDays: 3, mostDays: null });
});
