import type { LifeLookup, Located } from "../../core/records/collection";
import { outsideOfLife } from "../../core/records/within-life";
import { type PeriodDays, readPeriod } from "../../core/time/period";
import type { BodyRecord } from "./records";

interface Dates {
  readonly period?: string;
  readonly attested?: string[];
}

/**
 * Nothing holds outside of a life: an organ within the time of its body, a membership within those of
 * the body and of the member, a former name within that of the body that bore it.
 */
export function checkLives({ record, report }: Located<BodyRecord>, lifeOf: LifeLookup): void {
  const { id, period, parent, members = [], former_names = [] } = record;
  const check = (
    path: readonly (string | number)[],
    what: string,
    dates: Dates,
    owner: string | undefined,
  ) => {
    const days = daysOf(dates);
    const problem = days && outsideOfLife(`${what} (${datesIn(dates)})`, days, owner, lifeOf);
    if (problem !== null) report(path, problem);
  };
  if (period !== undefined) check(["period"], `"${id}"`, { period }, parent);
  for (const [index, member] of members.entries())
    for (const owner of [id, member.body])
      check(
        ["members", index],
        `the membership of "${member.state ?? member.body}"`,
        member,
        owner,
      );
  for (const [index, name] of former_names.entries())
    check(["former_names", index], `the name "${name.name}"`, name, id);
}

/** What cannot be read is reported elsewhere. */
function daysOf({ period, attested }: Dates): PeriodDays | null {
  return readPeriod(period ?? null, attested);
}

function datesIn({ period, attested = [] }: Dates): string {
  return period ?? attested.join(", ");
}
