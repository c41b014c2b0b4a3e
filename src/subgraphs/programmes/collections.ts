import { collection } from "../../core/records/collection";
import { notAttestedNotice } from "../../core/records/notices";
import { periodValues } from "../../core/time/columns";
import type { Life } from "../../core/time/life";
import { checkProgramme, yearAsPeriod } from "./checks";
import { type DesignationRecord, ProgrammeRecord } from "./records";
import { designations, programmes } from "./tables";

const programmeCollection = collection<ProgrammeRecord>({
  type: "Programme",
  path: "programmes/*.yaml",
  layout: "file",
  record: ProgrammeRecord,
  idOf: ({ id }) => id,
  check: (records, _find, lifeOf) => {
    for (const located of records) checkProgramme(located, lifeOf);
  },
  load({ id, names, body, cites, ...record }, into) {
    const name = names.en ?? id;
    into.insert(programmes, { id, name, names: JSON.stringify(names), bodyId: body });
    const years = record.designations.map(({ year }) => year);
    const date = `${years[0]}/${years.at(-1)}`; // they stand in the order of years
    into.entity({ type: "Programme", id, names, cites, date, partOf: body ?? null });
    into.namedWith(
      id,
      record.designations.flatMap(({ place, state }) => [place, state]),
    );
    for (const [index, designation] of record.designations.entries()) {
      into.insert(designations, designationRow(id, designation, into.lifeOf(body)));
      const { cites, period, year } = designation;
      into.entity({ type: "Designation", id: designation.id, cites, date: period ?? year });
      const fact = { ...designation, type: "Designation" } as const;
      into.notice(["designations", index], notAttestedNotice(fact, into));
    }
  },
});

function designationRow(programmeId: string, record: DesignationRecord, life: Life) {
  const { id, year, period } = record;
  return {
    id,
    programmeId,
    year: Number(year),
    placeId: record.place,
    stateId: record.state,
    honours: record.honours,
    ...periodValues(period ?? yearAsPeriod(year), [], [life]),
    period: period ?? null,
    note: record.note,
    confidence: record.confidence,
  };
}

/** What this subgraph reads from `data/`. */
export const collections = [programmeCollection];
