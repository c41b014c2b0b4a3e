import { type LifeLookup, type Located, noLives } from "../../core/records/collection";
import { outsideOfLife } from "../../core/records/within-life";
import { readPeriod } from "../../core/time/period";
import type { DesignationRecord, ProgrammeRecord } from "./records";

/** Without a stated period, a title began on some day of its year and ended on some day of it. */
export const yearAsPeriod = (year: string) => `${year}/${year}`;

/**
 * What one rule on one property cannot see in a programme: each title is given to something, in the
 * time of the body that gives it, and titles stand in the order of their years.
 */
export function checkProgramme(
  { record: { body, designations }, report }: Located<ProgrammeRecord>,
  lifeOf: LifeLookup = noLives,
): void {
  for (const [index, designation] of designations.entries()) {
    const { place, state, honours, year } = designation;
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
    const outside = outsideOf(designation, body, lifeOf);
    if (outside !== null) report(["designations", index], outside);
  }
}

function outsideOf(
  { year, period = yearAsPeriod(year) }: DesignationRecord,
  body: string | undefined,
  lifeOf: LifeLookup,
): string | null {
  const days = readPeriod(period);
  return days && outsideOfLife(`the title of ${year} (${period})`, days, body, lifeOf);
}
