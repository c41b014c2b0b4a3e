import { valueAt } from "../reading";
import type { Entry, TableHead } from "./table";

/** The object that the row is about: the last one on the row path. */
export function subjectOf({ within }: TableHead, entry: Entry): unknown {
  return valueAt(entry, within);
}

/** Those of the fields that the rows' objects lack; the fields are dotted paths: `place.name`. */
export function missingFields({ columns, within }: TableHead, fields: readonly string[]): string[] {
  const paths = new Set(columns.map(({ path }) => path));
  return fields.filter((field) => !paths.has([...within, field].join(".")));
}
