import { type LifeLookup, type Located, noLives } from "../../core/records/collection";
import { outsideOfLife } from "../../core/records/within-life";
import { EARLIEST_DAY } from "../../core/time/day";
import { readPartialDate } from "../../core/time/partial-date";
import { type PeriodDays, readPeriod, sortKey } from "../../core/time/period";
import { orderOf } from "./exclusive-terms";
import type { OfficeRecord, PersonRecord, TermRecord } from "./records";
import { HOLDERS } from "./succession";

type Report = Located<OfficeRecord>["report"];

/**
 * What one rule on one property cannot see in an office: it is of exactly one state or body, each
 * term says when or why not, terms stand in the order of time, and what one person holds at a time
 * is not held by two.
 */
export function checkOffice(
  { record, report }: Located<OfficeRecord>,
  lifeOf: LifeLookup = noLives,
): void {
  if ((record.state === undefined) === (record.body === undefined))
    report([], "an office has either state or body, expected exactly one of them");
  for (const [index, { period, attested, note }] of record.terms.entries())
    if (period === undefined && attested === undefined && note === undefined)
      report(
        ["terms", index],
        "the term has no date, expected period or attested, or a note that says why there is none",
      );
  const dated = datedTerms(record);
  checkOrder(dated, report);
  for (const { index, term, days, dates } of dated)
    for (const owner of [record.body, term.person]) {
      const what = `the term of "${term.person}" (${dates})`;
      const outside = outsideOfLife(what, days, owner, lifeOf);
      if (outside !== null) report(["terms", index], outside);
    }
  if (HOLDERS[record.kind] === "one") checkHolders(dated, report);
}

/** A person is not dead before being born. */
export function checkPerson({ record: { born, died }, report }: Located<PersonRecord>): void {
  const birth = born === undefined ? null : readPartialDate(born);
  const death = died === undefined ? null : readPartialDate(died);
  if (birth !== null && death !== null && death.latest < birth.earliest)
    report(["died"], `"died" is ${died}, expected a date after that of the birth (${born})`);
}

/** A term with its place in the record and in time. */
interface Dated {
  readonly index: number;
  readonly term: TermRecord;
  readonly days: PeriodDays;
  readonly order: number;
  readonly dates: string;
}

/** The terms whose dates can be read; the others are reported where they are loaded. */
function datedTerms({ terms }: OfficeRecord): Dated[] {
  return terms.flatMap((term, index) => {
    const { period = null, attested = [] } = term;
    const days = readPeriod(period, attested);
    if (days === null) return [];
    const dates = period ?? attested.join(", ");
    return [{ index, term, days, order: sortKey(period, days), dates }];
  });
}

function checkOrder(terms: readonly Dated[], report: Report): void {
  // Of some terms nothing is known: they stand anywhere.
  const placed = terms.filter(({ order }) => order !== EARLIEST_DAY);
  for (const [position, { index, term, order, dates }] of placed.entries()) {
    const above = placed[position - 1];
    if (above !== undefined && order < above.order)
      report(
        ["terms", index],
        `the term of "${term.person}" (${dates}) starts before the one above it of "${above.term.person}" (${above.dates}), expected the order of time`,
      );
  }
}

function checkHolders(terms: readonly Dated[], report: Report): void {
  const regular = terms.filter(({ term }) => term.acting !== true);
  for (const [position, { index, term, days, dates }] of regular.entries()) {
    const clash = regular
      .slice(0, position)
      .find((earlier) => orderOf(earlier.days, days) === "neither");
    if (clash !== undefined)
      report(
        ["terms", index],
        `"${clash.term.person}" (${clash.dates}) and "${term.person}" (${dates}) hold the office at one time, expected periods with at most one day in common, or acting: true`,
      );
  }
}
