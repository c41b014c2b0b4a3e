import { Day } from "./day";
import { type Named, ThingLink } from "./named";
import { words } from "./words";

/** A conference as a line. */
export interface ConferenceLine extends Named {
  readonly date: string;
  readonly kind: string;
  readonly status: string;
  readonly place: Named | null;
}

export const CONFERENCE_ROW =
  "fragment ConferenceRow on Conference { ...Name date kind status place { ...Name } }";

/** Conferences, a line each. */
export function ConferenceRows({ of }: { of: readonly ConferenceLine[] }) {
  return (
    <ul class="rows">
      {of.map((one) => (
        <li>
          <span class="when">
            <Day edtf={one.date} />
          </span>
          <span>
            <ThingLink of={one} />{" "}
            <span class="note">
              {words(one.kind)}
              {one.place !== null && (
                <>
                  {", "}
                  <ThingLink of={one.place} />
                </>
              )}
            </span>
            {one.status !== "HELD" && (
              <>
                {" "}
                <span class="mark">{words(one.status)}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
