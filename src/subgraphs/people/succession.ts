import { EARLIEST_DAY } from "../../core/time/day";
import type { PeriodDays } from "../../core/time/period";
import type { OfficeKind } from "./office";

/** How many persons hold an office of a kind at a time; "any" where the kind does not tell. */
export const HOLDERS: Readonly<Record<OfficeKind, "one" | "several" | "any">> = {
  secretary_general: "one",
  deputy_secretary_general: "several",
  president: "one",
  vice_president: "several",
  chair: "one",
  deputy_chair: "several",
  head_of_state: "one",
  deputy_head_of_state: "any",
  head_of_government: "one",
  deputy_head_of_government: "several",
  speaker: "one",
  deputy_speaker: "several",
  minister: "one",
  deputy_minister: "several",
  member_of_parliament: "several",
  ambassador: "one",
  secretary: "several",
  party_leader: "one",
  other: "any",
};

/** A term, as far as its place among the terms of its office goes. */
export interface Placed extends PeriodDays {
  readonly id: string;
  readonly periodOrder: number;
}

/** Who came before and who came after a term; null where there is none, or dates do not tell. */
export interface Neighbours {
  readonly predecessorId: string | null;
  readonly successorId: string | null;
}

/** Whether both periods certainly cover more than the day of a hand-over from one to the other. */
export function heldTogether(a: PeriodDays, b: PeriodDays): boolean {
  return Math.max(a.startLatest, b.startLatest) < Math.min(a.endEarliest, b.endEarliest);
}

/**
 * The neighbours of each term of one office, by the order in which the terms start.
 *
 * Terms that start together or that two persons certainly held together are no neighbours: the
 * next one is looked at. A term of which no date is known has none. In an office that several
 * persons hold at a time nobody has: dates do not tell who replaced whom.
 */
export function successionOf(
  kind: OfficeKind,
  terms: readonly Placed[],
): (term: Placed) => Neighbours {
  const isTold = HOLDERS[kind] !== "several";
  const inOrder = isTold
    ? terms
        .filter(({ periodOrder }) => periodOrder !== EARLIEST_DAY)
        .toSorted((a, b) => a.periodOrder - b.periodOrder)
    : [];
  return (term) => {
    const apart = inOrder.filter((other) => !heldTogether(term, other));
    const earlier = apart.findLast(({ periodOrder }) => periodOrder < term.periodOrder);
    const later = apart.find(({ periodOrder }) => periodOrder > term.periodOrder);
    const isPlaced = term.periodOrder !== EARLIEST_DAY;
    return {
      predecessorId: earlier?.id ?? null,
      successorId: isPlaced ? (later?.id ?? null) : null,
    };
  };
}
