import { expect, test } from "@jest/globals";
import { periodValues } from "../../../src/core/time/columns";
import { heldTogether, successionOf } from "../../../src/subgraphs/people/succession";

const placed = (id: string, period?: string, ...attested: string[]) => ({
  id,
  ...periodValues(period, attested),
});

/** Predecessor, term, successor of each term. */
const chain = (
  kind: Parameters<typeof successionOf>[0],
  ...terms: readonly ReturnType<typeof placed>[]
) => {
  const neighboursOf = successionOf(kind, terms);
  return terms.map((term) => {
    const { predecessorId, successorId } = neighboursOf(term);
    return [predecessorId, term.id, successorId];
  });
};

test("terms follow each other by start, in whatever order they are given", () => {
  expect(
    chain(
      "secretary_general",
      placed("c", "2018-09-03/2022-11-11"),
      placed("a", "2010/2014"),
      placed("b", "2014/2018-09-03"),
    ),
  ).toEqual([
    ["b", "c", null],
    [null, "a", "b"],
    ["a", "b", "c"],
  ]);
});

test("a term whose start is unknown stands by the first date attested", () => {
  expect(
    chain(
      "minister",
      placed("a", "2013-05-01/"),
      placed("b", undefined, "2016-02", "2018-03"),
      placed("c", "2019/.."),
    ),
  ).toEqual([
    [null, "a", "b"],
    ["a", "b", "c"],
    ["b", "c", null],
  ]);
});

test("who held it together with somebody is neither before nor after him", () => {
  expect(
    chain(
      "other",
      placed("a", "2010-01-01/2015-01-01"),
      placed("b", "2012-01-01/2016-01-01"),
      placed("c", "2016-01-01/.."),
    ),
  ).toEqual([
    [null, "a", "c"],
    [null, "b", "c"],
    ["b", "c", null],
  ]);
});

test("terms that start together are no neighbours", () => {
  expect(
    chain("chair", placed("a", "2009-09-29/"), placed("b", "2009-09-29/"), placed("c", "2018/")),
  ).toEqual([
    [null, "a", "c"],
    [null, "b", "c"],
    ["b", "c", null],
  ]);
});

test("deputies have no neighbours, however their terms follow each other", () => {
  expect(
    chain("deputy_secretary_general", placed("a", "2010/2014"), placed("b", "2014/2018")),
  ).toEqual([
    [null, "a", null],
    [null, "b", null],
  ]);
});

test("a term without any date has no neighbours and is none", () => {
  expect(
    chain("chair", placed("a", undefined, "2025-05-30"), placed("b"), placed("c", "2026/..")),
  ).toEqual([
    [null, "a", "c"],
    [null, "b", null],
    ["a", "c", null],
  ]);
});

test.each([
  { a: "2010-01-01/2014-06-05", b: "2014-06-05/2015-01-01", together: false }, // the hand-over
  { a: "2010-01-01/2014-06-06", b: "2014-06-05/2015-01-01", together: true },
  { a: "2010/2014", b: "2014/2015", together: false }, // not certainly
  { a: "2010/2014", b: "2012-01-01/2012-02-01", together: true },
  { a: "2010/2014", b: "2012-01-01/", together: false }, // may have ended at once
  { a: "2010/2014", b: "2012-01-01/..", together: true },
])("$a and $b: together $together", ({ a, b, together }) => {
  expect(heldTogether(periodValues(a), periodValues(b))).toBe(together);
  expect(heldTogether(periodValues(b), periodValues(a))).toBe(together);
});
