import type { EntityType } from "../entity-types";
import { type Day, EARLIEST_DAY, formatDay, LATEST_DAY, yearsLater } from "../time/day";
import { readPartialDate } from "../time/partial-date";
import { boundsOf } from "../time/period";

export const NOTICE_KINDS = ["past_but_scheduled", "not_attested"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What is ongoing has to be attested anew after so many years. */
const YEARS_ATTESTED = 2;

/** That a fact has to be looked at again from some day on, though nothing in it is wrong. */
export interface Notice {
  /** What it is about. */
  readonly id: string;
  readonly type: EntityType;
  readonly kind: NoticeKind;
  /** The first day on which it has to be; `EARLIEST_DAY` where no dated source ever attested it. */
  readonly since: Day;
  /** The last day that was planned, or on which it is attested; null where there is none. */
  readonly lastDay: Day | null;
}

/** What a record says of something that may be ongoing. */
interface DatedFact extends Pick<Notice, "id" | "type"> {
  readonly cites: readonly string[];
  readonly period?: string | undefined;
  readonly attested?: readonly string[] | undefined;
}

/**
 * The notice of something ongoing, which falls due two years after it was last attested: on a date in
 * `attested`, on the publication of a source that it cites, or by its start. Each date counts with its
 * latest reading, so that no notice is early.
 *
 * @returns none for what has an end, be it an unknown one
 */
export function notAttestedNotice(
  { id, type, cites, period = "", attested = [] }: DatedFact,
  { lastPublished }: { readonly lastPublished: (cites: readonly string[]) => Day | null },
): Notice[] {
  const [start, end] = boundsOf(period);
  if (end !== "..") return [];
  const dates = [start, ...attested].map((date) => readPartialDate(date)?.latest ?? EARLIEST_DAY);
  const last = Math.max(lastPublished(cites) ?? EARLIEST_DAY, ...dates);
  const isAttested = last > EARLIEST_DAY;
  return [
    {
      ...{ kind: "not_attested", id, type },
      since: isAttested ? yearsLater(last, YEARS_ATTESTED) : EARLIEST_DAY,
      lastDay: isAttested ? last : null,
    },
  ];
}

/** The notice of something planned, which falls due when its last day is over. */
export function scheduledNotice(fact: Pick<Notice, "id" | "type">, lastDay: Day): Notice[] {
  if (lastDay === LATEST_DAY) return [];
  return [{ ...fact, kind: "past_but_scheduled", since: lastDay + 1, lastDay }];
}

/** What a notice says, and what is to be done. */
export function noticeText({ kind, lastDay }: Pick<Notice, "kind" | "lastDay">): string {
  const day = lastDay === null ? "" : formatDay(lastDay);
  if (kind === "past_but_scheduled")
    return `it is still scheduled, and its last day was ${day}; say whether it was held, postponed or cancelled`;
  const since = lastDay === null ? "" : ` since ${day}`;
  return `it is ongoing, and no dated source attests it${since}; cite one that was published since, or give it an end`;
}
