import { decodeCursor, encodeCursor } from "../../../core/paging/cursor";
import type { PageRequest } from "../../../core/paging/page-args";
import type { Page } from "../../../core/paging/pages";
import {
  compareRank,
  type RankedRecord,
  type RankPosition,
} from "../../../core/search-index/ranking";

/** The list that a search gives, in its only order: the best first. */
const LIST = "Search relevance";

/** The place of a record in the answer to its search. */
export function cursorOf({ score, id }: RankPosition): string {
  return encodeCursor(LIST, [score, id]);
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
  const [score, id] = decodeCursor(LIST, ["number", "string"], cursor);
  return { score: Number(score), id: String(id) };
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
