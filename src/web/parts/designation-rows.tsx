import { type Confidence, Doubt } from "./facts";
import { type Named, ThingLink } from "./named";
import { type Cited, Refs } from "./sources";

/** A title of a year as a line. */
export interface DesignationLine extends Cited {
  readonly year: number;
  readonly programme: Named | null;
  readonly place: Named | null;
  readonly state: Named | null;
  readonly honours: string | null;
  readonly confidence: Confidence | null;
}

export const DESIGNATION_ROW = `fragment DesignationRow on Designation {
  year programme { ...Name } place { ...Name } state { ...Name } honours confidence ...Cites
}`;

/** Titles of a year, a line each. */
export function DesignationRows({ of }: { of: readonly DesignationLine[] }) {
  return (
    <ul class="rows">
      {of.map((one) => (
        <li>
          <span class="when">{one.year}</span>
          <span>
            <ThingLink of={one.programme} />{" "}
            <span class="note">
              {one.place !== null && <ThingLink of={one.place} />}
              {one.place !== null && one.state !== null && ", "}
              {one.state !== null && <ThingLink of={one.state} />}
              {one.honours !== null && ` in memory of ${one.honours}`}
            </span>
            <Doubt confidence={one.confidence} />
            <Refs of={one} />
          </span>
        </li>
      ))}
    </ul>
  );
}
