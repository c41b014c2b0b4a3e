import type { Located } from "../../core/records/collection";
import { readPartialDate } from "../../core/time/partial-date";
import type { DocumentRecord } from "./records";

/**
 * What one rule on one property cannot see in a document: nobody signs it twice, and it does not
 * enter into force before it is adopted.
 */
export function checkDocument({ record, report }: Located<DocumentRecord>): void {
  const { date, entered_into_force, signatories = [] } = record;
  for (const [index, party] of signatories.entries())
    if (signatories.indexOf(party) < index)
      report(["signatories", index], `"${party}" signs twice, expected each signatory once`);
  if (date !== undefined && entered_into_force !== undefined && isBefore(entered_into_force, date))
    report(
      ["entered_into_force"],
      `it enters into force on ${entered_into_force} and is dated ${date}, expected a day on which it was adopted or a later one`,
    );
}

/** Whether every day that the first date may mean is before every day of the second. */
function isBefore(first: string, second: string): boolean {
  const one = readPartialDate(first);
  const other = readPartialDate(second);
  return one !== null && other !== null && one.latest < other.earliest;
}
