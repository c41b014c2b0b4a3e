import type { Located, Lookup } from "../../core/records/collection";
import { readPeriod } from "../../core/time/period";
import { BodyRecord } from "./records";

/**
 * What one rule on one property cannot see in a body: each member is exactly one state or body,
 * nobody is a member of one body twice at a time, and no body is its own part.
 */
export function checkBody({ record, report }: Located<BodyRecord>, find: Lookup): void {
  for (const [index, { state, body }] of (record.members ?? []).entries())
    if ((state === undefined) === (body === undefined))
      report(["members", index], "a member has either state or body, expected exactly one of them");
  checkOverlaps(record, report);
  if (isOwnAncestor(record, find))
    report(["parent"], `"${record.id}" is part of itself by its parents, expected a tree`);
}

function checkOverlaps({ members = [] }: BodyRecord, report: Located<BodyRecord>["report"]): void {
  for (const [index, later] of members.entries()) {
    const clash = members.slice(0, index).find((earlier) => overlap(earlier, later));
    if (clash !== undefined)
      report(
        ["members", index],
        `"${later.state ?? later.body}" is a member twice at one time (${clash.period} and ${later.period}), expected periods that do not overlap`,
      );
  }
}

type Member = NonNullable<BodyRecord["members"]>[number];

/** Whether both certainly held on more than the day of a change from one to the other. */
function overlap(a: Member, b: Member): boolean {
  if (a.state !== b.state || a.body !== b.body || !a.period || !b.period) return false;
  const first = readPeriod(a.period);
  const second = readPeriod(b.period);
  if (first === null || second === null) return false;
  const from = Math.max(first.startLatest, second.startLatest);
  const to = Math.min(first.endEarliest, second.endEarliest);
  return from < to;
}

function isOwnAncestor(record: BodyRecord, find: Lookup): boolean {
  const seen = new Set([record.id]);
  for (let above = record.parent; above !== undefined; ) {
    if (seen.has(above)) return true;
    seen.add(above);
    const next = find(above);
    above = next instanceof BodyRecord ? next.parent : undefined;
  }
  return false;
}
