import { periodValues } from "../../../src/core/time/columns";
import { dateValues } from "../../../src/core/time/date-columns";
import type { OfficeKind } from "../../../src/subgraphs/people/office";
import { offices, people, terms } from "../../../src/subgraphs/people/tables";

type PersonRow = typeof people.$inferInsert;
type OfficeRow = typeof offices.$inferInsert;
type TermRow = typeof terms.$inferInsert;

/** A person named by id; the family name is what follows the first `-` of it. */
export function person(id: string, row: Partial<PersonRow> = {}): PersonRow {
  const [givenName = id, familyName = id] = id.split("-");
  const { earliest: bornEarliest, latest: bornLatest } = dateValues(undefined);
  return {
    ...{ id, name: id, names: "{}", givenName, familyName, alsoKnownAs: "[]" },
    ...{ bornEarliest, bornLatest },
    ...row,
  };
}

/** An office of a body, or, by an upper-case id, of a state. */
export function office(id: string, kind: OfficeKind, partyId: string): OfficeRow {
  const partyType = partyId === partyId.toUpperCase() ? "State" : "Body";
  return { id, kind, name: id, names: JSON.stringify({ en: id }), partyId, partyType };
}

/** A term of an office that a person held in a period, on dates attested, or at unknown times. */
export function term(
  of: OfficeRow,
  personId: string,
  when: string | string[] | null,
  row: Partial<TermRow> = {},
): TermRow {
  const period = typeof when === "string" ? when : undefined;
  const attested = Array.isArray(when) ? when : [];
  return {
    id: `${of.id}.${personId}`,
    officeId: of.id,
    personId,
    kind: of.kind,
    partyId: of.partyId,
    acting: 0,
    ...periodValues(period, attested),
    attested: JSON.stringify(attested),
    confidence: "high",
    ...row,
  };
}
