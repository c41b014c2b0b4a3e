import type { Evidence } from "../core/records/collection";
import type { Day } from "../core/time/day";

/** The sources of the data, by id. */
export type Sources = ReadonlyMap<string, Evidence>;

/** The last day on which one of the sources may have been published; null where none has a date. */
export function lastPublishedOf(sources: Sources, ids: readonly string[]): Day | null {
  const days = ids.map((id) => sources.get(id)?.published ?? null).filter((day) => day !== null);
  return days.length === 0 ? null : Math.max(...days);
}
