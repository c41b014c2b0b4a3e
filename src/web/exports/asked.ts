import { collectionPlans } from "../../exports/collections/collection-plans";
import { type Collection, collections } from "../../exports/collections/collections";
import { ExportError } from "../../exports/errors";
import { formats } from "../../exports/formats";
import type { ListForm } from "../../exports/table/columns";
import type { Plan } from "../../exports/table/plan";
import type { Format } from "../../exports/write/format";
import { NotFound } from "./errors";
import type { Snapshot } from "./graph";

/** A query string, as Fastify reads it. */
export type QueryString = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What of a query string does not filter the collection. */
interface ExportParameters {
  readonly languages: readonly string[];
  readonly lists: ListForm;
  readonly bom: boolean;
}

/** The parameters that every collection has besides its own options, for the index. */
export const PARAMETERS = {
  lang: "The languages of names, the preferred first: `tr,en`.",
  lists: "What becomes of lists in a row: `join` or `json`.",
  bom: "`true` begins a CSV with a byte order mark, for Excel.",
} as const;

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
export async function plansAsked(
  snapshot: Snapshot,
  collection: Collection,
  format: Format,
  query: QueryString,
): Promise<{ plans: readonly Plan[]; bom: boolean }> {
  const { bom, ...parameters } = parametersIn(query);
  const options = Object.entries(query)
    .filter(([name]) => !(name in PARAMETERS))
    .map(([name, value]) => [name, textsOf(value)] as const);
  const plans = await collectionPlans(snapshot, collection, format, { ...parameters, options });
  return { plans, bom };
}

/** The languages of names, the preferred first; English where none is given. */
export function languagesIn({ lang = "en" }: QueryString): readonly string[] {
  return textsOf(lang).flatMap((text) => text.split(","));
}

function parametersIn({ lang, lists, bom }: QueryString): ExportParameters {
  return {
    languages: languagesIn({ lang }),
    lists: one("lists", lists, ["join", "json"]),
    bom: one("bom", bom, ["false", "true"]) === "true",
  };
}

function one<const Choice extends string>(
  name: string,
  value: QueryString[string],
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (value === undefined) return choices[0];
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new ExportError(`${name} cannot be "${value}"; choose from: ${choices.join(", ")}`);
  return found;
}

function textsOf(value: QueryString[string]): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
