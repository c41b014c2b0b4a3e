import type { Entity, Sink } from "../../core/records/collection";
import { locations } from "./tables";

/**
 * Keeps what places and regions lie in: the directory's knowledge, of which this subgraph needs
 * the part that says in which state a conference was held.
 */
export function observeLocation({ type, id, partOf }: Entity, into: Sink): void {
  if ((type === "Place" || type === "State") && partOf != null)
    into.insert(locations, { id, wholeId: partOf });
}
