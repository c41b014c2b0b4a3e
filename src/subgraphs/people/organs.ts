import { type SQL, sql } from "drizzle-orm";
import type { Entity, Sink } from "../../core/records/collection";
import { organs } from "./tables";

/** The bodies that a statement selects, and their organs at any depth. */
export function withOrgans(bodies: SQL): SQL {
  return sql`(
    with recursive part(id) as (
      ${bodies} union select ${organs.bodyId} from ${organs} join part on ${organs.wholeId} = part.id
    )
    select id from part)`;
}

/** Keeps which body is an organ of which. */
export function observeOrgan({ type, id, partOf }: Entity, into: Sink): void {
  if (type === "Body" && partOf !== null) into.insert(organs, { bodyId: id, wholeId: partOf });
}
