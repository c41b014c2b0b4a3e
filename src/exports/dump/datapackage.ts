import type { Collection } from "../collections/collections";
import { DELIMITERS } from "../formats/csv";
import type { Edition } from "../query/graph/edition";
import { SEPARATOR } from "../table/lists";
import type { Plan } from "../table/plan";
import type { CellType, Column } from "../table/table";
import type { CsvDialect } from "../write/format";
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

/** https://datapackage.org/standard/table-schema/#field-types */
const TYPES: Record<CellType, string> = {
  text: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  day: "date",
  partialDate: "string",
  json: "array",
};

/**
 * The `datapackage.json` of CSV files: what each column is, what identifies a row and what it refers to; after
 * Frictionless Data Package 2 (https://datapackage.org/standard/data-package/).
 */
export function dataPackageOf(
  files: readonly WrittenFile[],
  edition: Edition,
  dialect: CsvDialect,
): object {
  const { licence, revision, revisedAt } = edition;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "kenesh",
    title: "Kenesh: the open graph of the Turkic cooperation bodies",
    version: revision,
    ...(licence === null ? {} : { licenses: [{ name: licence }] }),
    description: `The data as far as ${revisedAt.toISOString().slice(0, 10)}. In a list, "|" stands between values; in a value, "\\\\" stands for a backslash and "\\p" for "|"; "\\N" is null, "\\E" an empty text. Text that a spreadsheet would take for a formula begins with an apostrophe, one more than it has.`,
    resources: files.map((file) => resourceOf(file, files, dialect)),
  };
}

function resourceOf(
  { collection, plan, file, bytes, sha256 }: WrittenFile,
  files: readonly WrittenFile[],
  dialect: CsvDialect,
) {
  const { columns } = plan;
  const hasId = columns.some(({ path }) => path === "id");
  const foreignKeys = foreignKeysOf(plan, files);
  return {
    type: "table",
    name: collection.name,
    path: file,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes,
    hash: `sha256:${sha256}`,
    dialect: { delimiter: DELIMITERS[dialect.delimiter], lineTerminator: "\r\n" },
    schema: {
      fields: columns.map((column) => fieldOf(column, dialect)),
      ...(hasId && { primaryKey: "id" }),
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}

function fieldOf({ path, type, isList, choices, description }: Column, { decimal }: CsvDialect) {
  const field = { name: path, ...(description !== null && { description }) };
  if (isList) return { ...field, type: "list", delimiter: SEPARATOR, itemType: TYPES[type] };
  return {
    ...field,
    type: TYPES[type],
    ...(type === "number" && decimal === "comma" && { decimalChar: "," }),
    ...(choices !== null && { constraints: { enum: choices } }),
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
