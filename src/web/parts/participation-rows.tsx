import { Day } from "./day";
import { type Named, NameOf, ThingLink } from "./named";
import { type Cited, Refs } from "./sources";
import { words } from "./words";

/** That somebody took part, as a line. */
export interface ParticipationLine extends Cited {
  readonly role: string;
  readonly capacity: string | null;
  readonly participant: Named | null;
  readonly office: Named | null;
  readonly onBehalfOf: Named | null;
}

/** Where somebody took part, as a line. */
export interface AppearanceLine extends ParticipationLine {
  readonly conference: (Named & { readonly date: string }) | null;
}

export const PARTICIPATION_ROW = `fragment ParticipationRow on Participation {
  role capacity participant { ...Name } office { ...Name } onBehalfOf { ...Name } ...Cites
}`;

/** In which office or capacity, for whom, and how. */
function Capacity({ of }: { of: ParticipationLine }) {
  const { office, capacity, onBehalfOf, role } = of;
  return (
    <span class="note">
      {office !== null ? <NameOf of={office} /> : capacity}
      {onBehalfOf !== null && (
        <>
          {office !== null || capacity !== null ? ", for " : "for "}
          <ThingLink of={onBehalfOf} />
        </>
      )}
      {role !== "ATTENDEE" && <span class="tag">{words(role)}</span>}
    </span>
  );
}

/** Who took part, a line each. */
export function ParticipantRows({ of }: { of: readonly ParticipationLine[] }) {
  return (
    <ul class="rows plain">
      {of.map((one) => (
        <li>
          <span>
            <ThingLink of={one.participant} /> <Capacity of={one} />
            <Refs of={one} />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface AppearanceRowsProps {
  readonly of: readonly AppearanceLine[];
  /** Whether the lines are of different people. */
  readonly withParticipant?: true;
}

/** Where somebody took part, a line each. */
export function AppearanceRows({ of, withParticipant }: AppearanceRowsProps) {
  return (
    <ul class="rows">
      {of.map((one) => (
        <li>
          <span class="when">
            <Day edtf={one.conference?.date ?? null} />
          </span>
          <span>
            {withParticipant && (
              <>
                <ThingLink of={one.participant} />,{" "}
              </>
            )}
            <ThingLink of={one.conference} /> <Capacity of={one} />
            <Refs of={one} />
          </span>
        </li>
      ))}
    </ul>
  );
}
