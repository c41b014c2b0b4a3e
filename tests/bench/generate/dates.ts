import { LATEST_DAY } from "../../../src/core/time/day";

/** Copies are spread over this many times four years before the real data. */
const SPREAD = 8;
/** Four years have as many days wherever they begin, from 1901 to 2099. */
const YEARS = 4;
const DAYS = 1_461;
/** Orders count quarters of days; see `sortKey`. */
const ORDER = 4 * DAYS;

const DATES = ["date", "period", "published", "born", "died", "attested"];
const DAY_COLUMN = /^(?:start|end|born)?(?:earliest|latest|Earliest|Latest)$|^lastDay$/;
const ORDER_COLUMN = /^(?:date|period)Order$/;

/** Moves dates of a copy back by whole groups of four years, so that months, days and weekdays stay. */
export function shifted(column: string, value: unknown, copy: number): unknown {
  const times = copy % SPREAD;
  if (typeof value === "string" && DATES.includes(column)) return shiftedEdtf(value, copy);
  if (typeof value !== "number" || Math.abs(value) === LATEST_DAY) return value;
  if (DAY_COLUMN.test(column)) return value - times * DAYS;
  if (ORDER_COLUMN.test(column)) return value - times * ORDER;
  return column === "year" ? value - times * YEARS : value;
}

/** An EDTF date or interval, or a JSON array of them, moved back likewise. */
export function shiftedEdtf(edtf: string, copy: number): string {
  const years = (copy % SPREAD) * YEARS;
  return edtf.replace(/\b\d{4}\b/g, (year) => String(Number(year) - years).padStart(4, "0"));
}
