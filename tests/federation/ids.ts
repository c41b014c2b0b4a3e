import { sql } from "drizzle-orm";
import { openDatabase } from "../../src/core/database/database";
import { query } from "../../src/core/database/query";
import { REAL_PLACES } from "../helpers/real-database";
import type { Ids } from "./values";

const NODES = query<{ id: string; type: string }>(sql`select id, type from nodes order by id`);

/** The ids of the real data, by the GraphQL type of what they name. */
export function knownIds(): Ids {
  const db = openDatabase(REAL_PLACES.file);
  const ids = new Map<string, string[]>();
  for (const { id, type } of db.all(NODES)) {
    const known = ids.get(type) ?? [];
    ids.set(type, [...known, id]);
  }
  db.close();
  return ids;
}
