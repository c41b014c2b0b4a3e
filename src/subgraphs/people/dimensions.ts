import { sql } from "drizzle-orm";
import {
  type Dimension,
  type Dimensions,
  enumOf,
  oneOfThings,
  thingOf,
  yearOf,
} from "../../core/paging/dimension";
import { citizenships, offices, people, terms } from "./tables";

/** What people are counted by. */
export const personDimensions = {
  gender: enumOf(people.gender, "The gender."),
  year: yearOf(people.born, "The year of birth."),
  citizenship: {
    description: "Each state of which somebody is a citizen.",
    value: sql`citizenship.state_id`,
    join: sql`join ${citizenships} as citizenship on citizenship.person_id = ${people.id}`,
    of: { type: "State" },
  },
} as const satisfies Dimensions;

const PARTY = { id: offices.partyId, type: offices.partyType };

/** What offices are counted by. */
export const officeDimensions = {
  kind: enumOf(offices.kind, "What sort of office it is."),
  body: oneOfThings(PARTY, "Body", "The body that it is an office of."),
  state: oneOfThings(PARTY, "State", "The state that it is an office of."),
} as const satisfies Dimensions;

const POST = sql`join ${offices} as post on post.id = ${terms.officeId}`;

/** Of which body or state the office of a term is. */
function partyOf(type: "Body" | "State", description: string): Dimension {
  const value = sql`case post.party_type when ${sql.raw(`'${type}'`)} then post.party_id end`;
  return { description, value, join: POST, of: { type } };
}

/** What terms of office are counted by. */
export const termDimensions = {
  office_kind: enumOf(terms.kind, "What sort of office it is in."),
  office: thingOf(terms.officeId, "Office", "The office."),
  body: partyOf("Body", "The body that it is an office of."),
  state: partyOf("State", "The state that it is an office of."),
  person: thingOf(terms.personId, "Person", "Who holds it."),
  nominated_by: thingOf(terms.nominatedById, "State", "The state that nominated somebody."),
  year: yearOf(terms.period, "The year in which it began."),
  confidence: enumOf(terms.confidence, "How well the record is supported."),
} as const satisfies Dimensions;
