import { type Notice, noticeText } from "../core/records/notices";
import { type Day, formatDay } from "../core/time/day";
import { type Path, type Problem, problemAt } from "./problem";
import type { RawRecord } from "./read";

/** A notice with the place of what it is about; its `message` says what is to be done. */
export interface LocatedNotice extends Notice, Problem {}

/** Gives notices their place: a path within a record. */
export function located(
  notices: readonly Notice[],
  { file, path: recordPath }: RawRecord,
  path: Path,
): LocatedNotice[] {
  return notices.map((notice) => {
    const message = `"${notice.id}": ${noticeText(notice)}`;
    return { ...notice, ...problemAt(file, [...recordPath, ...path], message) };
  });
}

/** The query that gives a notice, as the graph tells it on a day. */
export function noticeQuery({ id, kind }: Notice, day: Day): string {
  const filter = `about: [${JSON.stringify(id)}], kind: [${kind.toUpperCase()}]`;
  return `{ notices(filter: { ${filter} }, asOf: "${formatDay(day)}") { nodes { message since lastDay about { id } } } }`;
}
