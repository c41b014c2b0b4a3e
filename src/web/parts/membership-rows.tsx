import { type Confidence, Doubt } from "./facts";
import { type Named, ThingLink } from "./named";
import { type Cited, Refs } from "./sources";
import { type Period, Span } from "./span";
import { words } from "./words";

/** That something belongs to a body, as a line. */
export interface MembershipLine extends Cited {
  readonly status: string;
  readonly body: Named | null;
  readonly member: Named | null;
  readonly period: Period | null;
  readonly attested: readonly string[];
  readonly confidence: Confidence | null;
  readonly note: string | null;
}

export const MEMBERSHIP_ROW = `fragment MembershipRow on Membership {
  status body { ...Name } member { ...Name } period { ...Span } attested confidence note ...Cites
}`;

/** Memberships, a line each: by whom, or in what. */
export function MembershipRows({
  of,
  by,
}: {
  of: readonly MembershipLine[];
  by: "body" | "member";
}) {
  return (
    <ul class="rows wide-when">
      {of.map((one) => (
        <li>
          <span class="when">
            <Span period={one.period} attested={one.attested} />
          </span>
          <span>
            <ThingLink of={one[by]} /> <span class="note">{words(one.status)}</span>
            <Doubt confidence={one.confidence} />
            <Refs of={one} />
            {one.note !== null && <span class="remark">{one.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
