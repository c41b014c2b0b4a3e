import { badInput } from "../../../core/errors";
import { decodeCursor, encodeCursor } from "../../../core/paging/cursor";
import type { PageRequest } from "../../../core/paging/page-args";
import type { Page } from "../../../core/paging/pages";
import {
  compareRank,
  type RankedRecord,
  type RankPosition,
} from "../../../core/search-index/ranking";

/** The only order in which a search answers: the best first. */
const ORDER = "relevance";

/** The place of a record in the answer to its search. */
export function cursorOf({ score, id }: RankPosition): string {
  return encodeCursor(ORDER, [score, id]);
}

/**
 * A page of a ranking.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when a cursor is none of a search
 */
export function pageOf(
  records: readonly RankedRecord[],
  { size, backward, after, before }: PageRequest,
): Page<RankedRecord> {
  const from = after === null ? 0 : placeBehind(records, positionOf(after));
  const to = before === null ? records.length : placeOf(records, positionOf(before));
  const [first, end] = backward
    ? [Math.max(from, to - size), to]
    : [from, Math.min(to, from + size)];
  return {
    rows: records.slice(first, Math.max(first, end)),
    hasPreviousPage: first > 0,
    hasNextPage: end < records.length,
  };
}

function positionOf(cursor: string): RankPosition {
  const [score, id] = decodeCursor(ORDER, 2, cursor);
  if (typeof score === "number" && typeof id === "string") return { score, id };
  throw badInput(`"${cursor.slice(0, 60)}" is not a cursor; use one that a search returned`);
}

/** Where the position is in the ranking, or would be. */
function placeOf(records: readonly RankedRecord[], position: RankPosition): number {
  const place = records.findIndex((record) => compareRank(record, position) >= 0);
  return place < 0 ? records.length : place;
}

function placeBehind(records: readonly RankedRecord[], position: RankPosition): number {
  const place = records.findIndex((record) => compareRank(record, position) > 0);
  return place < 0 ? records.length : place;
}
