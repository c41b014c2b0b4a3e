import { nameIn } from "../../core/names";
import type { Day } from "../../core/time/day";
import { certaintyOn, readPeriod } from "../../core/time/period";
import type { Body, FormerName } from "./body";

/** The names that a body bore before, in the order of the data. */
export function formerNamesOf({ formerNames }: Pick<Body, "formerNames">): FormerName[] {
  return JSON.parse(formerNames);
}

/**
 * The name of a body on a day: a former name that it bore then with certainty, in the first of the
 * languages that has one, else in English, else in any; without such a name, the latest one.
 *
 * On the day of a renaming both names hold; the latest one is given.
 *
 * @param day null for the latest name
 */
export function bodyNameOn(body: Body, languages: readonly string[], day: Day | null): string {
  const borne = day === null ? [] : formerNamesOf(body).filter((name) => wasBorneOn(name, day));
  for (const language of [...languages, "en"]) {
    const name = borne.find(({ lang }) => lang === language);
    if (name !== undefined) return name.name;
  }
  return borne[0]?.name ?? nameIn(body, languages);
}

function wasBorneOn({ period }: FormerName, day: Day): boolean {
  if (period === undefined) return false;
  const days = readPeriod(period);
  return days !== null && certaintyOn(days, day) === "certain" && days.endLatest !== day;
}
