import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { CERTAINTIES } from "../../../src/core/time/certainty";
import { dateValues } from "../../../src/core/time/date-columns";
import { type Day, EARLIEST_DAY, LATEST_DAY, parseDay } from "../../../src/core/time/day";
import {
  certaintyDuring,
  certaintyOn,
  isCurrentOn,
  readPeriod,
} from "../../../src/core/time/period";
import { periodTest } from "../../../src/core/time/period-filter";
import { readingsOfDate, readingsOfPeriod } from "./brute-force";
import { askedDay, askedRange, randomDate, randomPeriod, randomSpan } from "./random-dates";

const PERIODS = 2000;
const QUESTIONS = 10;
const FIXED = { seed: 4, numRuns: PERIODS };
const few = { minLength: QUESTIONS, maxLength: QUESTIONS };

/** What `isCurrent` says of each certainty, and which lists have it. */
const ANSWERS = {
  certain: { isCurrent: true, lists: ["certain", "possible"] },
  possible: { isCurrent: null, lists: ["possible"] },
  no: { isCurrent: false, lists: ["no"] },
};

const dayOf = (day: string | null, otherwise: Day): Day =>
  day === null ? otherwise : (parseDay(day) ?? Number.NaN);

test(`${PERIODS} random periods hold on ${QUESTIONS} days each as enumerating their readings says`, () => {
  const seen = { certain: 0, possible: 0, no: 0, none: 0 };
  const property = fc.property(randomPeriod, fc.array(askedDay, few), (random, days) => {
    const verdict = readingsOfPeriod(random.period, random.attested);
    const period = readPeriod(random.period, random.attested);
    expect(period === null).toBe(verdict === null);
    if (verdict === null || period === null) seen.none++;
    else
      for (const day of days) {
        const expected = verdict({ from: day, to: day });
        const asOf = dayOf(day, 0);
        const answer = {
          ...{ day, certainty: certaintyOn(period, asOf), isCurrent: isCurrentOn(period, asOf) },
          lists: CERTAINTIES.filter((certainty) => periodTest({ asOf, certainty })(period)),
        };
        expect(answer).toEqual({ day, certainty: expected, ...ANSWERS[expected] });
        seen[expected]++;
      }
  });
  fc.assert(property, FIXED);
  // So that no answer is right because nothing else was asked for.
  for (const times of [seen.certain, seen.possible, seen.no]) expect(times).toBeGreaterThan(3000);
  expect(seen.none).toBeGreaterThan(5);
});

test(`${PERIODS} random periods share ${QUESTIONS} ranges each as enumerating their readings says`, () => {
  const property = fc.property(randomPeriod, fc.array(askedRange, few), (random, ranges) => {
    const verdict = readingsOfPeriod(random.period, random.attested);
    const period = readPeriod(random.period, random.attested);
    if (verdict === null || period === null) return;
    for (const range of ranges) {
      const [from, to] = [dayOf(range.from, EARLIEST_DAY), dayOf(range.to, LATEST_DAY)];
      const certainty = certaintyDuring(period, from, to);
      expect({ range, certainty }).toEqual({ range, certainty: verdict(range) });
    }
  });
  fc.assert(property, FIXED);
});

test("dates of one day, and of several, share days as enumerating their readings says", () => {
  const property = fc.property(
    fc.oneof(
      randomSpan.map((date) => ({ days: readPeriod(date), verdict: readingsOfPeriod(date, []) })),
      randomDate.map((date) => {
        const { earliest, latest } = dateValues(date ?? undefined);
        const [startEarliest, endEarliest] = [earliest, earliest];
        const [startLatest, endLatest] = [latest, latest];
        const days = { startEarliest, startLatest, endEarliest, endLatest };
        return { days, verdict: readingsOfDate(date) };
      }),
    ),
    fc.array(askedRange, few),
    ({ days, verdict }, ranges) => {
      expect(days === null).toBe(verdict === null);
      if (verdict === null || days === null) return;
      for (const range of ranges) {
        const [from, to] = [dayOf(range.from, EARLIEST_DAY), dayOf(range.to, LATEST_DAY)];
        const certainty = certaintyDuring(days, from, to);
        expect({ range, certainty }).toEqual({ range, certainty: verdict(range) });
      }
    },
  );
  fc.assert(property, FIXED);
});
