import { parse } from "graphql";
import { json } from "../../src/exports/formats/json";
import { type Plan, type PlanOptions, plansOf, tableOf } from "../../src/exports/table/plan";
import type { Entry } from "../../src/exports/table/table";
import type { Format } from "../../src/exports/write/format";
import { schema, server } from "./fixture";

/** `count` ids: `c0`, `c1` … */
export const ids = (count: number, prefix = "c") =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/** The first plan of a query. */
export function planned(query: string, options?: PlanOptions, format: Format = json): Plan {
  const [plan] = plansOf(schema, parse(query), format, options);
  if (plan === undefined) throw new Error("no plan");
  return plan;
}

/** The entries of the first table of a query, and what was sent to get them. */
export async function exported(
  root: object,
  query: string,
  options?: PlanOptions,
  format: Format = json,
) {
  const { execute, sent } = server(root);
  const entries: Entry[] = [];
  for await (const batch of tableOf(planned(query, options, format), execute).batches) {
    entries.push(...batch);
  }
  return { entries, sent };
}
