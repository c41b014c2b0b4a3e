import type { Located } from "../../core/records/collection";
import { readPeriod } from "../../core/time/period";
import type { ConferenceRecord } from "./records";

/** The whole numbers from 1 to the highest of those given that are not among them, in order. */
export function missingNumbers(numbers: readonly number[]): number[] {
  const known = new Set(numbers);
  const highest = Math.max(0, ...numbers);
  return Array.from({ length: highest }, (_, index) => index + 1).filter((n) => !known.has(n));
}

type LocatedConference = Located<ConferenceRecord>;

/** In a series each number is there once, and numbers run with time as far as the dates tell. */
export function checkSeriesNumbers(records: readonly LocatedConference[]): void {
  for (const numbered of numberedBySeries(records).values())
    for (const [index, later] of numbered.entries()) {
      const earlier = numbered[index - 1];
      if (earlier !== undefined) checkNeighbours(earlier, later);
    }
}

function numberedBySeries(records: readonly LocatedConference[]) {
  const bySeries = new Map<string, LocatedConference[]>();
  for (const located of records) {
    const { series, number } = located.record;
    if (number === undefined) continue;
    if (series === undefined)
      located.report(["number"], `the number is ${number}, expected "series" beside it`);
    else bySeries.set(series, [...(bySeries.get(series) ?? []), located]);
  }
  for (const numbered of bySeries.values())
    numbered.sort((a, b) => numberOf(a) - numberOf(b) || (a.record.id < b.record.id ? -1 : 1));
  return bySeries;
}

const numberOf = ({ record }: LocatedConference) => record.number ?? 0;

function checkNeighbours({ record: earlier }: LocatedConference, later: LocatedConference): void {
  const { number, date } = later.record;
  if (number === earlier.number)
    later.report(
      ["number"],
      `"${earlier.id}" is number ${number} of the series too, expected a number of its own`,
    );
  const before = readPeriod(earlier.date);
  const after = readPeriod(date);
  if (before !== null && after !== null && before.startEarliest > after.startLatest)
    later.report(
      ["date"],
      `number ${number} is on ${date}, number ${earlier.number} of the series later, on ${earlier.date}; expected numbers that run with time`,
    );
}
