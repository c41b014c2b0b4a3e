import { Day } from "../../parts/day";
import { Doubt, Fact, Facts } from "../../parts/facts";
import { ThingLink, ThingLinks } from "../../parts/named";
import { Refs } from "../../parts/sources";
import { Topics } from "../../parts/statement-rows";
import { figure, words } from "../../parts/words";
import { type Attendance, type Conference, QUALIFIERS } from "./query";

/** When, where, by whom, of which series. */
export function ConferenceFacts({ of }: { of: Conference }) {
  const { series, number, attendance, topics } = of;
  return (
    <Facts>
      <Fact label="When">
        <Day edtf={of.date} />
        <Doubt confidence={of.confidence} />
        <Refs of={of} />
      </Fact>
      <Fact label="Where">{of.place && <Where of={of} />}</Fact>
      <Fact label="Organized by">
        {of.organizers.length > 0 && <ThingLinks of={of.organizers} />}
      </Fact>
      <Fact label="Series">
        {series && (
          <>
            <ThingLink of={series} />
            {number !== null && <span class="note"> number {number}</span>}
          </>
        )}
      </Fact>
      <Fact label="Part of">{of.partOf && <ThingLink of={of.partOf} />}</Fact>
      <Fact label="Attendance">{attendance.map(attendanceWords).join("; ")}</Fact>
      <Fact label="Topics">{topics.length > 0 && <Topics of={topics} />}</Fact>
      <Fact label="Note">{of.note}</Fact>
    </Facts>
  );
}

function attendanceWords({ count, qualifier, unit }: Attendance): string {
  return `${QUALIFIERS[qualifier]}${figure(count)} ${words(unit)}`;
}

function Where({ of: { place, placeName, venue } }: { of: Conference }) {
  if (place === null) return null;
  return (
    <>
      {venue !== null && `${venue}, `}
      <ThingLink of={place} />
      {placeName !== null && placeName !== place.name && (
        <span class="note"> (then {placeName})</span>
      )}
      {place.state !== null && (
        <>
          {", "}
          <ThingLink of={place.state} />
        </>
      )}
    </>
  );
}
