import { allNames, firstIn, type Name, nameIn } from "../../core/names";
import { periodValues } from "../../core/time/columns";
import type { Day } from "../../core/time/day";
import { certaintyOn } from "../../core/time/period";
import type { Body, FormerName } from "./body";
import type { FormerNameRecord } from "./records";

type Named = Pick<Body, "formerNames" | "startEarliest" | "endLatest">;

/** The names that a body bore before, in the order of the data. */
export function formerNamesOf({ formerNames, startEarliest, endLatest }: Named): FormerName[] {
  const lives = [{ first: startEarliest, last: endLatest }];
  const records: FormerNameRecord[] = JSON.parse(formerNames);
  return records.map(({ name, lang, period }) => ({
    ...{ name, lang },
    // Any day of the body may be in it when no source tells.
    days: periodValues(period, [], lives),
  }));
}

/**
 * The name of a body on a day, in the first of the languages that has one then, else in English,
 * else in any.
 *
 * @param day null for the latest name
 */
export function bodyNameOn(body: Body, languages: readonly string[], day: Day | null): string {
  const borne = day === null ? [] : formerNamesOn(body, day);
  const names = Object.fromEntries(borne.map(({ lang, name }) => [lang, name]));
  return firstIn(names, [...languages, "en"]) ?? borne[0]?.name ?? nameIn(body, languages);
}

/** The names of a body on a day, in the languages on record for it. */
export function bodyNamesOn(body: Body, day: Day | null): Name[] {
  const borne = day === null ? [] : formerNamesOn(body, day);
  if (borne.length === 0) return allNames(body);
  return borne.map(({ lang, name }) => ({ lang, text: name }));
}

/**
 * The former names that a body goes by on a day: those that it certainly bore, else those that it
 * may have borne and certainly bore later, before it took its latest name. None means the latest
 * name. On the day of a renaming both names hold, and the later one counts.
 */
function formerNamesOn(body: Body, day: Day): FormerName[] {
  const former = formerNamesOf(body);
  const certain = former.filter(
    ({ days }) => certaintyOn(days, day) === "certain" && days.endLatest !== day,
  );
  const possible = former.filter(
    ({ days }) => certaintyOn(days, day) === "possible" && days.endEarliest > day,
  );
  return certain.length > 0 ? certain : possible;
}
