import "reflect-metadata";
import { checkData } from "../../../src/data/check";
import { subgraphs } from "../../../src/subgraphs";
import {
  type SearchableRecord,
  searchableRecords,
} from "../../../src/subgraphs/discovery/search/records";
import { DATA } from "../../helpers/data-folder";
import type { Searched } from "./database";

/** All of the real data that can be found, as the build writes it. */
export function readSearched(): Searched {
  const { entities } = checkData(DATA, subgraphs);
  return { entities, records: searchableRecords(entities) };
}

/** A name on record in a known language. */
export interface RecordedName {
  readonly lang: string;
  readonly text: string;
}

/** The names of a record; its other spellings are left out. */
export function namesOf({ spellings }: SearchableRecord): RecordedName[] {
  return spellings.flatMap(({ lang, text }) => (lang === null ? [] : [{ lang, text }]));
}

/** The spellings of a record that are none of its names. */
export function otherSpellings(record: SearchableRecord): string[] {
  const names = new Set(namesOf(record).map(({ text }) => text));
  return record.spellings.flatMap(({ lang, text }) =>
    lang === null && !names.has(text) ? [text] : [],
  );
}
