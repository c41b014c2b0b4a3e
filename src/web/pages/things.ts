import { type Named, pathOf } from "../parts/thing";
import type { DataLink, MovedTo } from "./page";

/** Where a thing has its page, when it is asked for by another id, such as that of Wikidata. */
export function movedTo(thing: Named, { id }: Readonly<Record<string, string>>): MovedTo | null {
  if (thing.id === id) return null;
  return { movedTo: pathOf(thing) ?? "" };
}

/** Lists of the exports that are filtered by a thing, as csv and as a spreadsheet. */
export function exportsOf(
  collections: readonly string[],
  filter: Readonly<Record<string, string>>,
): readonly DataLink[] {
  const search = new URLSearchParams(filter).toString();
  return collections.flatMap((name) =>
    ["csv", "xlsx"].map((format) => ({
      label: `${name}.${format}`,
      path: `export/${name}.${format}?${search}`,
    })),
  );
}
