import { expect, test } from "@jest/globals";
import type { Certainty } from "../../../src/core/time/certainty";
import { type Day, parseDay } from "../../../src/core/time/day";
import { certaintyOn, readPeriod } from "../../../src/core/time/period";

const on = (period: string | null, date: string, attested: string[] = []): Certainty => {
  const days = readPeriod(period, attested);
  if (days === null) throw new Error(`${period} has no reading`);
  return certaintyOn(days, dayOf(date));
};

function dayOf(date: string): Day {
  const day = parseDay(date);
  if (day === null) throw new Error(`${date} is no day`);
  return day;
}

test.each<[string | null, string, Certainty, string[]?]>([
  ["2014-08-28/2018-09-03", "2014-08-27", "no"],
  ["2014-08-28/2018-09-03", "2014-08-28", "certain"],
  ["2014-08-28/2018-09-03", "2018-09-03", "certain"],
  ["2014-08-28/2018-09-03", "2018-09-04", "no"],
  ["2014/2018", "2014-06-01", "possible"],
  ["2014/2018", "2016-01-01", "certain"],
  ["2014/..", "2014-06-01", "possible"],
  ["2014/..", "2999-01-01", "certain"],
  ["2017-03-01/", "2017-03-01", "certain"],
  ["2017-03-01/", "2017-03-02", "possible"],
  ["2017-03-01/", "2020-01-01", "certain", ["2021"]],
  ["/2016-06", "2016-06-01", "possible"],
  ["/2016-06", "1900-01-01", "possible"],
  ["/2016-06", "2016-07-01", "no"],
  ["/2016-06", "2015-01-01", "certain", ["2014", "2016-05-31"]],
  [null, "2018-01-01", "certain", ["2017", "2018-02-22"]],
  [null, "2019-01-01", "possible", ["2017", "2018-02-22"]],
  ["2018~/..", "2017-01-01", "possible"],
  ["2018~/..", "2016-12-31", "no"],
  ["2018~/..", "2020-01-01", "certain"],
  ["2007-06~/2008", "2007-05-01", "possible"],
  ["2007-06~/2008", "2007-04-30", "no"],
])("%s on %s is %s (attested %j)", (period, date, expected, attested = []) => {
  expect(on(period, date, attested)).toBe(expected);
});

test.each([
  ...["2018/2014", "2021-02-30/..", "yesterday/..", "2018-05/2018-04-30"],
  ...["2023-02-29/..", "/2023-02-29", "2001-21/..", "2020/2021-13", "2020/2021-00-10"],
])("%s has no reading", (period) => {
  expect(readPeriod(period)).toBeNull();
});

test("a period that ends before it is attested has no reading", () => {
  expect(readPeriod("2014/2018", ["2019"])).toBeNull();
});
