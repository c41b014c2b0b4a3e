import type { Located } from "../../core/records/collection";
import { periodValues } from "../../core/time/columns";
import { EARLIEST_DAY } from "../../core/time/day";
import { readPartialDate } from "../../core/time/partial-date";
import type { OfficeRecord, PersonRecord, TermRecord } from "./records";
import { HOLDERS, heldTogether } from "./succession";

type Report = Located<OfficeRecord>["report"];

/**
 * What one rule on one property cannot see in an office: it is of exactly one state or body, each
 * term says when or why not, terms stand in the order of time, and what one person holds at a time
 * is not held by two.
 */
export function checkOffice({ record, report }: Located<OfficeRecord>): void {
  if ((record.state === undefined) === (record.body === undefined))
    report([], "an office has either state or body, expected exactly one of them");
  for (const [index, { period, attested, note }] of record.terms.entries())
    if (period === undefined && attested === undefined && note === undefined)
      report(
        ["terms", index],
        "the term has no date, expected period or attested, or a note that says why there is none",
      );
  checkOrder(record, report);
  if (HOLDERS[record.kind] === "one") checkHolders(record, report);
}

/** A person is not dead before being born. */
export function checkPerson({ record: { born, died }, report }: Located<PersonRecord>): void {
  const birth = born === undefined ? null : readPartialDate(born);
  const death = died === undefined ? null : readPartialDate(died);
  if (birth !== null && death !== null && death.latest < birth.earliest)
    report(["died"], `"died" is ${died}, expected a date after that of the birth (${born})`);
}

function checkOrder({ terms }: OfficeRecord, report: Report): void {
  let latest: TermRecord | null = null;
  for (const [index, term] of terms.entries()) {
    const order = orderOf(term);
    // Of some terms nothing is known: they stand anywhere.
    if (order === EARLIEST_DAY) continue;
    if (latest !== null && order < orderOf(latest))
      report(
        ["terms", index],
        `the term of "${term.person}" (${datesOf(term)}) starts before the one above it of "${latest.person}" (${datesOf(latest)}), expected the order of time`,
      );
    latest = term;
  }
}

function checkHolders({ terms }: OfficeRecord, report: Report): void {
  const regular = [...terms.entries()].filter(([, { acting }]) => acting !== true);
  for (const [index, later] of regular) {
    const clash = regular.find(
      ([other, earlier]) => other < index && heldTogether(daysOf(earlier), daysOf(later)),
    );
    if (clash !== undefined)
      report(
        ["terms", index],
        `"${clash[1].person}" (${datesOf(clash[1])}) and "${later.person}" (${datesOf(later)}) hold the office at one time, expected periods with at most one day in common, or acting: true`,
      );
  }
}

const daysOf = ({ period, attested }: TermRecord) => periodValues(period, attested);
const orderOf = (term: TermRecord) => daysOf(term).periodOrder;
const datesOf = ({ period, attested = [] }: TermRecord) => period ?? attested.join(", ");
