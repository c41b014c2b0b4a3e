import { collectionPlans } from "../../../exports/collections/collection-plans";
import { type Collection, collections } from "../../../exports/collections/collections";
import { ExportError } from "../../../exports/errors";
import { formats } from "../../../exports/formats";
import { LIST_FORMS, type ListForm } from "../../../exports/table/columns";
import type { Plan } from "../../../exports/table/plan";
import {
  CSV_CHOICES,
  type CsvDialect,
  csvOptionIn,
  type Format,
} from "../../../exports/write/format";
import { NotFound } from "../responses/errors";
import type { Snapshot } from "./snapshot";

/** A query string, as Fastify reads it. */
export type QueryString = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What of a query string does not filter the collection. */
interface ExportParameters {
  readonly languages: readonly string[];
  readonly lists: ListForm;
  readonly csv: CsvDialect;
}

/** How rows are written, for the index. */
export const CHOICES = {
  lists: "What becomes of lists in a row: `join` or `json`.",
  delimiter: "What stands between the values of a CSV: `comma`, `semicolon` or `tab`.",
  decimal: "The decimal sign in a CSV: `point` or `comma`.",
  bom: "`true` begins a CSV with a byte order mark, by which Excel knows UTF-8.",
} as const;

/** The parameters that every collection has besides its own options, for the index. */
export const PARAMETERS = {
  lang: "The languages of names, the preferred first: `tr,en`.",
  revision: "The revision of the data, as `kenesh-revision` names it; without it the present one.",
  ...CHOICES,
} as const;

/** A CSV that Excel opens where the decimal sign is a comma: in Türkiye, Azerbaijan, Kazakhstan, Hungary. */
export const FOR_EXCEL = "delimiter=semicolon&decimal=comma&bom=true";

/** The collection and the format of a file name, `conferences.csv`. @throws NotFound with the choices */
export function fileNamed(name: string): { collection: Collection; format: Format } {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
  const collection = collections.find((one) => one.name === stem);
  const format = formats.find((one) => one.name === ending);
  if (collection !== undefined && format !== undefined) return { collection, format };
  const [what, all] = collection === undefined ? ["collection", collections] : ["format", formats];
  const names = all.map((one) => one.name).join(", ");
  throw new NotFound(
    `"${collection === undefined ? stem : ending}" is no ${what}; choose one of: ${names}`,
  );
}

/**
 * What a query string asks of a collection.
 *
 * @throws ExportError for a parameter or a value that there is not, with the choices
 */
export async function requestedPlans(
  snapshot: Snapshot,
  collection: Collection,
  format: Format,
  query: QueryString,
): Promise<{ plans: readonly Plan[]; csv: CsvDialect }> {
  const { csv, ...parameters } = parametersIn(query, format);
  const options = Object.entries(query)
    .filter(([name]) => !(name in PARAMETERS))
    .map(([name, value]) => [name, textsOf(value)] as const);
  const plans = await collectionPlans(snapshot, collection, format, { ...parameters, options });
  return { plans, csv };
}

/** The languages of names, the preferred first; English where none is given. */
export function languagesIn({ lang = "en" }: QueryString): readonly string[] {
  return textsOf(lang).flatMap((text) => text.split(","));
}

function parametersIn({ lang, lists, ...others }: QueryString, format: Format): ExportParameters {
  return {
    languages: languagesIn({ lang }),
    lists: chosen("lists", lists, LIST_FORMS),
    csv: dialectIn(others, format),
  };
}

/**
 * How a CSV is to be written.
 *
 * @throws ExportError for a value that there is not, with the choices, and where it is no CSV that is to be written
 */
export function dialectIn(
  parameters: Readonly<Record<string, unknown>>,
  { name }: Format,
): CsvDialect {
  const dialect = readDialect(parameters);
  const option = csvOptionIn(dialect);
  if (option !== null && name !== "csv")
    throw new ExportError(`${option} is for csv, and ${name} is asked for; leave it out`);
  return dialect;
}

function readDialect({ bom, delimiter, decimal }: Readonly<Record<string, unknown>>): CsvDialect {
  return {
    bom: chosen("bom", bom, ["false", "true"]) === "true",
    delimiter: chosen("delimiter", delimiter, CSV_CHOICES.delimiter),
    decimal: chosen("decimal", decimal, CSV_CHOICES.decimal),
  };
}

/** One of the choices, the first of them where none is given. @throws ExportError for another */
export function chosen<const Choice extends string>(
  name: string,
  value: unknown,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (value === undefined || value === null) return choices[0];
  const found = choices.find((choice) => choice === String(value));
  if (found === undefined)
    throw new ExportError(`${name} cannot be "${value}"; choose from: ${choices.join(", ")}`);
  return found;
}

function textsOf(value: QueryString[string]): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
