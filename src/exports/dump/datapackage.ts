import type { Collection } from "../collections/collections";
import type { Edition } from "../query/edition";
import type { Plan } from "../table/plan";
import type { CellType } from "../table/table";
import { shapeOf } from "./shape";

/** A CSV file that is written. */
export interface WrittenFile {
  readonly collection: Collection;
  readonly plan: Plan;
  readonly file: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** https://specs.frictionlessdata.io/table-schema/#types-and-formats */
const TYPES: Record<CellType, string> = {
  text: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  day: "date",
  partialDate: "string",
  json: "object",
};

/**
 * The `datapackage.json` of CSV files: what each column is, what identifies a row and what it refers to; after
 * Frictionless Data Package 1 (https://specs.frictionlessdata.io/data-package/).
 */
export function dataPackageOf(files: readonly WrittenFile[], edition: Edition): object {
  const { licence, revision, revisedAt } = edition;
  return {
    profile: "tabular-data-package",
    name: "kenesh",
    title: "Kenesh: the open graph of the Turkic cooperation bodies",
    version: revision,
    ...(licence === null ? {} : { licenses: [{ name: licence }] }),
    description: `The data as far as ${revisedAt.toISOString().slice(0, 10)}. Lists are joined by "; "; text that a spreadsheet would take for a formula begins with an apostrophe.`,
    resources: files.map((file) => resourceOf(file, files)),
  };
}

function resourceOf(
  { collection, plan, file, bytes, sha256 }: WrittenFile,
  files: readonly WrittenFile[],
) {
  const { columns } = plan;
  const hasId = columns.some(({ path }) => path === "id");
  const foreignKeys = foreignKeysOf(plan, files);
  return {
    profile: "tabular-data-resource",
    name: collection.name,
    path: file,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes,
    hash: `sha256:${sha256}`,
    schema: {
      fields: columns.map(({ path, type, description }) => ({
        name: path,
        type: TYPES[type],
        ...(description !== null && { description }),
      })),
      ...(hasId && { primaryKey: "id" }),
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}

/** What the columns refer to that are the id of something in another file. */
function foreignKeysOf({ path }: Plan, files: readonly WrittenFile[]) {
  return shapeOf(path).columns.flatMap(({ keys, refersTo }) => {
    const there = files.some(({ collection }) => collection === refersTo);
    if (refersTo === null || refersTo === "any" || !there) return [];
    return [{ fields: keys.join("."), reference: { resource: refersTo.name, fields: "id" } }];
  });
}
