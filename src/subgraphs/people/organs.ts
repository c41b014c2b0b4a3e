import type { Entity, Sink } from "../../core/records/collection";
import { organs } from "./tables";

/** Keeps which body is an organ of which. */
export function observeOrgan({ type, id, partOf }: Entity, into: Sink): void {
  if (type === "Body" && partOf !== null) into.insert(organs, { bodyId: id, wholeId: partOf });
}
