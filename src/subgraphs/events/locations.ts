import type { Entity, Sink } from "../../core/records/collection";
import { locations } from "./tables";

/**
 * Keeps what places and regions lie in and what they were called: the directory's knowledge, of which
 * this subgraph needs the part that says where a conference was held.
 */
export function observeLocation(
  { type, id, names, formerNames, partOf }: Entity,
  into: Sink,
): void {
  if ((type !== "Place" && type !== "State") || partOf == null) return;
  into.insert(locations, {
    ...{ id, wholeId: partOf, name: names?.en ?? id },
    names: JSON.stringify(names ?? {}),
    formerNames: JSON.stringify(formerNames),
  });
}
