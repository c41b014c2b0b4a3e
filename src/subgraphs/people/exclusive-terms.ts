import { EARLIEST_DAY, LATEST_DAY } from "../../core/time/day";
import { type Life, narrowed } from "../../core/time/life";
import type { PeriodDays } from "../../core/time/period";
import type { OfficeKind } from "./office";
import { HOLDERS } from "./succession";

/** A term, as far as others of the same office exclude it; 1 for who only acts in the office. */
interface Holding extends PeriodDays {
  readonly acting: number;
}

/** How two terms lie that share no more than the day of a hand-over, where their dates tell. */
export type Order = "before" | "after" | "either" | "neither";

/** Whether the first of two terms was over when the second began, or the other way round. */
export function orderOf(one: PeriodDays, other: PeriodDays): Order {
  const mayBeBefore = one.endEarliest <= other.startLatest;
  const mayBeAfter = other.endEarliest <= one.startLatest;
  if (mayBeBefore) return mayBeAfter ? "either" : "before";
  return mayBeAfter ? "after" : "neither";
}

/**
 * The days of each term of one office, as far as the other ones leave them: in an office that one
 * person holds at a time, a term is over, at the latest, when the next one has certainly begun, and
 * does not begin before the last day on which the one before it certainly held.
 *
 * Who acts in an office stands in for its holder: that ends no regular term, but is ended by one. Two
 * terms that certainly overlap (whoever acts in the holder's absence) say nothing of each other.
 *
 * @param terms by all else that is known of them
 */
export function boundsByOthers(kind: OfficeKind, terms: readonly Holding[]): PeriodDays[] {
  let bounds: readonly Holding[] = terms.map(({ acting, ...days }) => ({
    acting,
    ...onlyDays(days),
  }));
  // What narrows one term may tell how it lies to another one: until nothing changes.
  while (HOLDERS[kind] === "one") {
    const next = bounds.map((term) => boundedBy(term, bounds));
    if (next.every((term, index) => term === bounds[index])) break;
    bounds = next;
  }
  return bounds.map(onlyDays);
}

function boundedBy(term: Holding, all: readonly Holding[]): Holding {
  const others = all.filter((other) => other !== term && other.acting <= term.acting);
  const free = others.reduce((left, other) => leftBy(left, term, other), {
    first: EARLIEST_DAY,
    last: LATEST_DAY,
  });
  const { startEarliest, endLatest } = term;
  if (free.first <= startEarliest && free.last >= endLatest) return term;
  const days = narrowed(term, free);
  return days === null ? term : { ...days, acting: term.acting };
}

/** What another term leaves free for a term, of the days that are free. */
function leftBy({ first, last }: Life, term: PeriodDays, other: PeriodDays): Life {
  const order = orderOf(term, other);
  if (order === "before") return { first, last: Math.min(last, other.startLatest) };
  return { first: order === "after" ? Math.max(first, other.endEarliest) : first, last };
}

function onlyDays({ startEarliest, startLatest, endEarliest, endLatest }: PeriodDays): PeriodDays {
  return { startEarliest, startLatest, endEarliest, endLatest };
}
