/**
 * A calendar day as a whole number: days since 1970-01-01, proleptic Gregorian, without time zone.
 * It is what the database stores and what `asOf` compares.
 */
export type Day = number;

/** Stands for "as early as can be": an unknown or unlimited start. Smaller than every real day. */
export const EARLIEST_DAY: Day = -100_000_000;
/** Stands for "as late as can be": an unknown or ongoing end. Greater than every real day. */
export const LATEST_DAY: Day = 100_000_000;

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day of a moment in UTC, given in milliseconds since 1970. */
export function dayOfMoment(milliseconds: number): Day {
  return Math.floor(milliseconds / MS_PER_DAY);
}

/**
 * Reads `YYYY-MM-DD` (ISO 8601).
 *
 * @returns null when the text has another form or names a day that does not exist
 */
export function parseDay(text: string): Day | null {
  if (!ISO_DAY.test(text)) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return null;
  const day = dayOfMoment(milliseconds);
  return formatDay(day) === text ? day : null;
}

/** The same date some years later; 29 February is 1 March where there is none. */
export function yearsLater(day: Day, years: number): Day {
  const date = new Date(day * MS_PER_DAY);
  return dayOfMoment(date.setUTCFullYear(date.getUTCFullYear() + years));
}

/** `YYYY-MM-DD` (ISO 8601) of a real day. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}
