import { allNames, firstIn, type Name, type NameColumns, nameIn } from "./names";
import { periodValues } from "./time/columns";
import type { Day } from "./time/day";
import { certaintyOn } from "./time/period";

/** A name that something bore before, as it is on record. */
export interface FormerNameRecord {
  readonly name: string;
  readonly lang: string; // BCP 47
  readonly period?: string; // EDTF; absent when no source tells
}

/** A row of a body or a place, whose names changed. */
export interface Renamed extends NameColumns {
  readonly formerNames: string; // JSON: FormerNameRecord[]
  /** The days on which it may have existed: no name holds outside of them. */
  readonly startEarliest?: Day;
  readonly endLatest?: Day;
}

/** A former name, and when it was borne. */
type DatedName = ReturnType<typeof dated>;

/** The names that a body or a place bore before, in the order of the data. */
export function formerNamesOf(row: Omit<Renamed, keyof NameColumns>): DatedName[] {
  const records: FormerNameRecord[] = JSON.parse(row.formerNames);
  return records.map((record) => dated(record, row));
}

function dated(
  { name, lang, period }: FormerNameRecord,
  { startEarliest, endLatest }: Pick<Renamed, "startEarliest" | "endLatest">,
) {
  const hasLife = startEarliest !== undefined && endLatest !== undefined;
  const lives = hasLife ? [{ first: startEarliest, last: endLatest }] : [];
  // Any day of its bearer may be in it when no source tells.
  return { name, lang, days: periodValues(period, [], lives) };
}

/**
 * The name of a body or a place on a day, in the first of the languages that has one then, else in
 * English, else in any.
 *
 * @param day null for the latest name
 */
export function nameOn(row: Renamed, languages: readonly string[], day: Day | null): string {
  const borne = day === null ? [] : formerNamesOn(row, day);
  const names = Object.fromEntries(borne.map(({ lang, name }) => [lang, name]));
  return firstIn(names, [...languages, "en"]) ?? borne[0]?.name ?? nameIn(row, languages);
}

/** The names of a body or a place on a day, in the languages on record for it. */
export function namesOn(row: Renamed, day: Day | null): Name[] {
  const borne = day === null ? [] : formerNamesOn(row, day);
  if (borne.length === 0) return allNames(row);
  return borne.map(({ lang, name }) => ({ lang, text: name }));
}

/**
 * The former names that something goes by on a day: those that it certainly bore, else those that it
 * may have borne and certainly bore later, before it took its latest name. None means the latest
 * name. On the day of a renaming both names hold, and the later one counts.
 */
function formerNamesOn(row: Renamed, day: Day): DatedName[] {
  const former = formerNamesOf(row);
  const certain = former.filter(
    ({ days }) => certaintyOn(days, day) === "certain" && days.endLatest !== day,
  );
  const possible = former.filter(
    ({ days }) => certaintyOn(days, day) === "possible" && days.endEarliest > day,
  );
  return certain.length > 0 ? certain : possible;
}
