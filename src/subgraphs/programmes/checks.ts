import type { Located } from "../../core/records/collection";
import type { ProgrammeRecord } from "./records";

/**
 * What one rule on one property cannot see in a programme: each title is given to something, and
 * titles stand in the order of their years.
 */
export function checkProgramme({
  record: { designations },
  report,
}: Located<ProgrammeRecord>): void {
  for (const [index, { place, state, honours, year }] of designations.entries()) {
    if (place === undefined && state === undefined && honours === undefined)
      report(
        ["designations", index],
        "the title is given to nothing, expected place, state or honours",
      );
    const above = designations[index - 1];
    if (above !== undefined && year < above.year)
      report(
        ["designations", index, "year"],
        `${year} stands below ${above.year}, expected the order of years`,
      );
  }
}
