import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { rankColumn } from "../../core/collation";
import { CONFIDENCES } from "../../core/confidence";
import { periodColumns } from "../../core/time/columns";

export const OFFICE_KINDS = [
  "secretary_general",
  "deputy_secretary_general",
  "president",
  "vice_president",
  "chair",
  "deputy_chair",
  "head_of_state",
  "deputy_head_of_state",
  "head_of_government",
  "deputy_head_of_government",
  "speaker",
  "deputy_speaker",
  "minister",
  "deputy_minister",
  "member_of_parliament",
  "ambassador",
  "secretary",
  "party_leader",
  "other",
] as const;
export const GENDERS = ["female", "male"] as const;

/** Whoever held an office or took part in a conference. */
export const people = sqliteTable(
  "people",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    nameRank: rankColumn(),
    names: text().notNull(), // JSON: Names
    givenName: text().notNull(),
    familyName: text().notNull(),
    familyNameRank: rankColumn(),
    honorific: text(),
    alsoKnownAs: text().notNull(), // JSON: string[]
    born: text(), // EDTF
    bornEarliest: integer().notNull(), // days since 1970-01-01: the readings of `born`
    bornLatest: integer().notNull(),
    died: text(), // EDTF
    gender: text({ enum: GENDERS }),
    wikidata: text(),
    note: text(),
  },
  (t) => [
    index("people_by_name").on(t.nameRank, t.id),
    index("people_by_family_name").on(t.familyNameRank, t.id),
    index("people_by_birth").on(t.bornEarliest, t.bornLatest),
  ],
);

/** Of which states somebody is a citizen. */
export const citizenships = sqliteTable(
  "citizenships",
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    stateId: text().notNull(),
    rank: integer().notNull(), // 0 is what the record names first
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.stateId] }),
    index("citizenships_by_state").on(t.stateId, t.personId),
  ],
);

/** Posts of a body or of a state. */
export const offices = sqliteTable(
  "offices",
  {
    id: text().primaryKey(),
    kind: text({ enum: OFFICE_KINDS }).notNull(),
    name: text().notNull(), // the title in English
    nameRank: rankColumn(),
    names: text().notNull(), // JSON: Names
    partyId: text().notNull(), // the body or state that it is a post of
    partyType: text({ enum: ["Body", "State"] }).notNull(),
  },
  (t) => [
    index("offices_by_name").on(t.nameRank, t.id),
    index("offices_by_party").on(t.partyId, t.nameRank, t.id),
    index("offices_by_kind").on(t.kind, t.nameRank, t.id),
  ],
);

/**
 * Who held an office, from when to when. `kind` and `partyId` are those of the office, repeated
 * here so that the officials of a body come in order from one index.
 */
export const terms = sqliteTable(
  "terms",
  {
    id: text().primaryKey(),
    officeId: text()
      .notNull()
      .references(() => offices.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: OFFICE_KINDS }).notNull(),
    partyId: text().notNull(),
    acting: integer().notNull(), // 1 or 0
    nominatedById: text(), // states
    ...periodColumns(),
    attested: text().notNull(), // JSON: EDTF dates
    predecessorId: text(),
    successorId: text(),
    note: text(),
    confidence: text({ enum: CONFIDENCES }),
  },
  (t) => [
    index("terms_by_time").on(t.periodOrder, t.id),
    index("terms_by_office").on(t.officeId, t.periodOrder, t.id),
    index("terms_by_person").on(t.personId, t.periodOrder, t.id),
    index("terms_by_party").on(t.partyId, t.periodOrder, t.id),
    index("terms_by_kind").on(t.kind, t.periodOrder, t.id),
    index("terms_by_nomination").on(t.nominatedById, t.periodOrder, t.id),
  ],
);

export { organs } from "../../core/records/organs";
