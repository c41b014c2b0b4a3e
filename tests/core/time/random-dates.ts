import fc from "fast-check";
import type { Days } from "./brute-force";
import { CALENDAR } from "./calendar";

/** A period as the data may state it. */
export interface RandomPeriod {
  readonly period: string | null;
  readonly attested: readonly string[];
}

const WORLD = CALENDAR.filter((day) => day >= "2012-01-01" && day <= "2013-12-31");

/** A year, a month or a day that the day lies in, one in four of them "about". */
const precision = fc.tuple(fc.constantFrom(4, 7, 10, 10), fc.constantFrom("", "", "", "~"));
const dateIn = (day: string) => precision.map(([length, about]) => day.slice(0, length) + about);
const boundIn = (day: string) =>
  fc.oneof({ weight: 6, arbitrary: dateIn(day) }, fc.constant(""), fc.constant(".."));

const worldDay = fc.constantFrom(...WORLD);
/** Some days, nearly always in order. */
const days = (count: number) =>
  fc
    .tuple(
      fc.array(worldDay, { minLength: count, maxLength: count }),
      fc.integer({ max: 19, min: 0 }),
    )
    .map(([some, chance]) => (chance === 0 ? some : some.toSorted()));

/** Periods with bounds of every sort, and with up to two dates on which they are attested. */
export const randomPeriod: fc.Arbitrary<RandomPeriod> = days(4)
  .chain(([start = "", first = "", second = "", end = ""]) =>
    fc.tuple(boundIn(start), boundIn(end), fc.subarray([first, second]), precision),
  )
  .map(([start, end, shown, [length, about]]) => ({
    period: start === "" && end === "" ? null : `${start}/${end}`,
    attested: shown.map((day) => day.slice(0, length) + about),
  }));

/** Dates, single or of several days in a row, both ends stated. */
export const randomSpan: fc.Arbitrary<string> = days(2).chain(([first = "", last = ""]) =>
  fc.oneof(
    dateIn(first),
    fc.tuple(dateIn(first), dateIn(last)).map((ends) => ends.join("/")),
  ),
);

/** Single dates; one in five is missing. */
export const randomDate: fc.Arbitrary<string | null> = fc.oneof(
  { weight: 4, arbitrary: worldDay.chain(dateIn) },
  fc.constant(null),
);

/** Days to ask about: of all sorts, at the turn of months and years, and beyond all dates. */
export const askedDay: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...CALENDAR) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...WORLD.filter((day) => /-(01|28|29|30|31)$/.test(day))),
  },
  { weight: 2, arbitrary: fc.constantFrom(...WORLD.filter((day) => /-(01-01|12-31)$/.test(day))) },
  fc.constantFrom("1900-01-01", "2999-12-31"),
);

/** Ranges to ask about, one in three of them open at one end. */
export const askedRange: fc.Arbitrary<Days> = fc
  .tuple(askedDay, askedDay, fc.constantFrom("both", "both", "both", "both", "from", "to"))
  .map(([a, b, stated]) => {
    const [from, to] = [a, b].sort();
    return {
      from: stated === "to" ? null : (from ?? null),
      to: stated === "from" ? null : (to ?? null),
    };
  });
