/**
 * A world of a few days, so that all readings of several periods can be enumerated together. The
 * first day stands for all that is earlier, the last one for all that is later.
 */
export const DAYS = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2012, 1, 24 + index)).toISOString().slice(0, 10),
);

/** The days that are asked about. */
export const ASKED = DAYS.slice(1, -1);

/** A first and a last day by their places; -1 is before all days, and their number after all. */
export type Reading = readonly [start: number, end: number];

/** What a record says of when something held. */
export interface Dates {
  readonly start: string;
  readonly end: string;
  readonly attested: readonly string[];
}

/** All readings of some dates, by their own words alone. */
export function readingsOf({ start, end, attested }: Dates): Reading[] {
  const starts = start === ".." ? [-1] : placesOf(start);
  const ends = end === ".." ? [DAYS.length] : placesOf(end);
  const shown = attested.map((day) => DAYS.indexOf(day));
  return starts.flatMap((from) =>
    ends
      .filter((to) => to >= from && shown.every((day) => from <= day && day <= to))
      .map((to): Reading => [from, to]),
  );
}

/** The readings that lie within some reading of a whole. */
export function within(readings: readonly Reading[], whole: readonly Reading[]): Reading[] {
  return readings.filter(([start, end]) =>
    whole.some(([first, last]) => first <= start && end <= last),
  );
}

/**
 * The readings of one of several periods that others leave it, where each two of them share one day
 * at most: those that are in some combination of a reading of each.
 */
export function apartFrom(own: readonly Reading[], others: readonly (readonly Reading[])[]) {
  return own.filter((reading) => canBeTogether([reading], others));
}

function canBeTogether(
  taken: readonly Reading[],
  [next, ...rest]: readonly (readonly Reading[])[],
): boolean {
  if (next === undefined) return true;
  return next.some(
    (reading) =>
      taken.every((other) => areApart(reading, other)) && canBeTogether([...taken, reading], rest),
  );
}

function areApart([startA, endA]: Reading, [startB, endB]: Reading): boolean {
  return endA <= startB || endB <= startA;
}

/** Whether something held on a day, by counting the readings in which it did. */
export function verdictOn(day: string, readings: readonly Reading[]) {
  const place = DAYS.indexOf(day);
  const held = readings.filter(([start, end]) => start <= place && place <= end).length;
  if (held === readings.length) return "certain";
  return held === 0 ? "no" : "possible";
}

const placesOf = (bound: string) =>
  bound === "" ? DAYS.map((_, place) => place) : [DAYS.indexOf(bound)];
