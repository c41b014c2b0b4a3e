import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Certainty } from "../../../src/core/time/certainty";
import { formatDay, parseDay } from "../../../src/core/time/day";
import { events } from "../../../src/subgraphs/events";
import { openSubgraph, type TestGraph } from "../../helpers/graph";
import { conferenceSeeds } from "./seeds";

const START = parseDay("2008-01-01") ?? 0;
const CALENDAR = Array.from({ length: 1500 }, (_, index) => formatDay(START + index));

/** Days of a date by enumeration of the calendar, without the code under test. */
function daysOf(date: string): number[] {
  const stated = date.replace("~", "");
  const unit = (text: string) => {
    const [year = 0, month = 1] = text.split("-").map(Number);
    if (stated.length === 10) return parseDay(text) ?? 0;
    return stated.length === 7 ? year * 12 + month : year;
  };
  const margin = date.endsWith("~") ? 1 : 0;
  return CALENDAR.flatMap((text, index) =>
    Math.abs(unit(text) - unit(stated)) <= margin ? [START + index] : [],
  );
}

/** The first and last days that a date may mean: one list of each. */
const readings = new Map<string, readonly [number[], number[]]>();

function readingsOf(date: string): readonly [number[], number[]] {
  const [first = "", last = first] = date.split("/");
  const known = readings.get(date) ?? [daysOf(first), daysOf(last)];
  readings.set(date, known);
  return known;
}

/** By all readings: every first day with every last day that is not before it. */
function oracle(date: string, from: number, to: number): Certainty {
  const [starts, ends] = readingsOf(date);
  const touches = (start: number, end: number) => start <= to && end >= from;
  if (starts.every((start) => ends.every((end) => start > end || touches(start, end))))
    return "certain";
  const may = starts.some((start) => ends.some((end) => start <= end && touches(start, end)));
  return may ? "possible" : "no";
}

const day = fc.integer({ min: parseDay("2009-01-01") ?? 0, max: parseDay("2010-12-31") ?? 0 });
const bound = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom("", "", "~"))
  .map(([at, length, about]) => formatDay(at).slice(0, length) + about);
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 60 }), fc.constantFrom(4, 7, 10), fc.constantFrom(7, 10))
  .map(([at, more, a, b]) =>
    [formatDay(at).slice(0, a), formatDay(at + more).slice(0, b)].join("/"),
  );

const dates = fc.sample(fc.oneof(bound, span), { numRuns: 120, seed: 4 });
const ranges = fc.sample(fc.tuple(day, day), { numRuns: 25, seed: 4 });

let graph: TestGraph;
beforeAll(() => {
  const rows = dates.map((date, index) => ({ id: `c${String(index).padStart(3, "0")}`, date }));
  graph = openSubgraph(events, [conferenceSeeds(...rows)]);
});
afterAll(() => graph.close());

async function found(filter: string): Promise<string[]> {
  const dated: string[] = [];
  for (let after = ""; ; ) {
    const { conferences } = (await graph.execute(
      `{ conferences(first: 100, filter: { ${filter} }${after}) {
        nodes { date } pageInfo { hasNextPage endCursor } } }`,
    )) as { conferences: { nodes: { date: string }[]; pageInfo: Record<string, unknown> } };
    dated.push(...conferences.nodes.map(({ date }) => date));
    if (!conferences.pageInfo.hasNextPage) return dated.sort();
    after = `, after: "${conferences.pageInfo.endCursor}"`;
  }
}

test("from and to agree with an enumeration of all readings of all dates", async () => {
  for (const [a, b] of ranges) {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const days = `from: "${formatDay(from)}", to: "${formatDay(to)}"`;
    const verdicts = dates.map((date) => ({ date, certainty: oracle(date, from, to) }));
    const dated = (...wanted: Certainty[]) =>
      verdicts
        .filter(({ certainty }) => wanted.includes(certainty))
        .map(({ date }) => date)
        .sort();
    expect(await found(days)).toEqual(dated("certain"));
    expect(await found(`${days}, certainty: POSSIBLE`)).toEqual(dated("certain", "possible"));
    expect(await found(`${days}, certainty: NO`)).toEqual(dated("no"));
  }
});

test("an end that is left out is open", async () => {
  const day = parseDay("2010-01-15") ?? 0;
  const certain = (from: number, to: number) =>
    dates.filter((date) => oracle(date, from, to) === "certain").sort();
  expect(await found('from: "2010-01-15"')).toEqual(certain(day, day + 9999));
  expect(await found('to: "2010-01-15"')).toEqual(certain(day - 9999, day));
});

test("a range that ends before it begins is refused with the remedy", async () => {
  await expect(found('from: "2010-02-01", to: "2010-01-01"')).rejects.toThrow(
    "swap `from` and `to`",
  );
});
