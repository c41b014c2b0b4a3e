import type { Column } from "drizzle-orm";
import { periodFilter } from "./period-filter";

/** Makes the conditions of `during` and `certainty` on a table's date: a period of one day. */
export function dateFilter({ earliest, latest }: Readonly<Record<"earliest" | "latest", Column>>) {
  return periodFilter({
    startEarliest: earliest,
    startLatest: latest,
    endEarliest: earliest,
    endLatest: latest,
  });
}
