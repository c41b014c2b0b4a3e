/** The days that a date may mean, both inclusive, as midnights UTC, and how exact it is. */
export interface Days {
  readonly first: Date;
  readonly last: Date;
  readonly precision: "day" | "month" | "year";
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?$/;

/**
 * Reads an EDTF date: a year, a month or a day, exact or qualified (https://www.loc.gov/standards/datetime/).
 *
 * @returns null for anything else, such as a season or an interval
 */
export function daysOf(date: string): Days | null {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return null;
  const first = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  const isReal =
    first.getUTCMonth() + 1 === Number(month ?? 1) && first.getUTCDate() === Number(day ?? 1);
  if (!isReal) return null;
  if (day !== undefined) return { first, last: first, precision: "day" };
  if (month !== undefined) return { first, last: lastOfMonth(first), precision: "month" };
  return { first, last: new Date(`${year}-12-31T00:00:00Z`), precision: "year" };
}

/** The day after, in UTC. */
export function dayAfter(day: Date): Date {
  return new Date(day.getTime() + 24 * 60 * 60 * 1000);
}

function lastOfMonth(first: Date): Date {
  const last = new Date(first);
  last.setUTCMonth(first.getUTCMonth() + 1, 0);
  return last;
}
