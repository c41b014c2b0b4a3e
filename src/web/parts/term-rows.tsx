import { type Confidence, Doubt } from "./facts";
import { type Named, ThingLink } from "./named";
import { type Cited, Refs } from "./sources";
import { type Period, Span } from "./span";

/** A person's time in an office, as a line. */
export interface TermLine extends Cited {
  readonly person: Named | null;
  readonly office: (Named & { readonly body: Named | null; readonly state: Named | null }) | null;
  readonly period: Period | null;
  readonly attested: readonly string[];
  readonly acting: boolean;
  readonly nominatedBy: Named | null;
  readonly confidence: Confidence | null;
  readonly note: string | null;
}

export const TERM_ROW = `fragment TermRow on Term {
  person { ...Name } office { ...Name body { ...Name } state { ...Name } } period { ...Span } attested acting
  nominatedBy { ...Name } confidence note ...Cites
}`;

/** What a line says of a term besides when: whose it was, in which office, of what. */
type Side = "person" | "office" | "of";

/** Terms of office, a line each. */
export function TermRows({ of, by }: { of: readonly TermLine[]; by: readonly Side[] }) {
  return (
    <ul class="rows wide-when">
      {of.map((one) => (
        <li>
          <span class="when">
            <Span period={one.period} attested={one.attested} />
          </span>
          <span>
            {by.includes("person") && <ThingLink of={one.person} />}{" "}
            <span class={by.includes("person") ? "note" : ""}>
              {by.includes("office") && <ThingLink of={one.office} />}
              {by.includes("of") && <Holder of={one.office} />}
            </span>
            {one.acting && <span class="tag">acting</span>}
            {one.nominatedBy !== null && (
              <span class="note">
                {" "}
                nominated by <ThingLink of={one.nominatedBy} />
              </span>
            )}
            <Doubt confidence={one.confidence} />
            <Refs of={one} />
            {one.note !== null && <span class="remark">{one.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The body or the state that an office belongs to. */
function Holder({ of }: { of: TermLine["office"] }) {
  const holder = of?.body ?? of?.state ?? null;
  if (holder === null) return null;
  return (
    <>
      {", "}
      <ThingLink of={holder} />
    </>
  );
}
