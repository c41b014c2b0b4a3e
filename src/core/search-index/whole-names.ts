import { sql } from "drizzle-orm";
import type { Database } from "../database/database";
import { given, givenList, query } from "../database/query";
import { searchNames } from "./tables";

/** A name whose words sound like all of some words, in whatever order. */
export interface WholeName {
  /** The row of `searchNames`. */
  readonly id: number;
  readonly nodeId: string;
  /** See `wholeKey`. */
  readonly whole: string;
}

/** The most names that are read for one text: of more, the most important. */
const MOST_NAMES = 2_000;

const byWhole = query<WholeName>(sql`
  select ${searchNames.id} as "id", ${searchNames.nodeId} as "nodeId", ${searchNames.whole} as "whole"
  from ${searchNames} where ${searchNames.whole} in ${givenList("keys")}
  order by 1 limit ${given("most")}`);

/** The names that have one of these keys, the most important first. */
export function wholeNames(db: Database, keys: Iterable<string>): WholeName[] {
  return db.all(byWhole, { keys: JSON.stringify([...new Set(keys)]), most: MOST_NAMES });
}

/** The skeletons of a name's words as one key, in which the order of the words does not count. */
export function wholeKey(skeleton: readonly string[]): string {
  return [...skeleton].sort().join(" ");
}
