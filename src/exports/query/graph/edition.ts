import { parse } from "graphql";
import { textAt, valueAt } from "../../reading";
import { dataOf, type Execute } from "./execute";

/** Which state of the data is exported. */
export interface Edition {
  /** The same revision gives the same bytes. */
  readonly revision: string;
  /** The day that the data reaches, as the time of its revision: it comes from the data, and not from a clock. */
  readonly revisedAt: Date;
  /** When its database was built; null when the server does not tell. No file says it: the same data gives the same bytes. */
  readonly builtAt: Date | null;
  /** An SPDX identifier; null when the server does not tell. */
  readonly licence: string | null;
}

const QUERY = parse("{ dataset { revision coveredUntil builtAt licence } }");

/**
 * Asks a graph for the state of its data.
 *
 * @throws ExportError when it does not answer
 */
export async function editionOf(execute: Execute): Promise<Edition> {
  const dataset = valueAt(await dataOf(execute, { document: QUERY }), ["dataset"]);
  return {
    revision: textAt(dataset, "revision") ?? "",
    revisedAt: new Date(textAt(dataset, "coveredUntil") ?? 0),
    builtAt: dateAt(dataset, "builtAt"),
    licence: textAt(dataset, "licence"),
  };
}

function dateAt(value: unknown, key: string): Date | null {
  const date = new Date(textAt(value, key) ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
