import { sql } from "drizzle-orm";
import { index, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { rankColumn } from "../../core/collation";
import { CONFIDENCES } from "../../core/confidence";
import { periodColumns } from "../../core/time/columns";

export const BODY_KINDS = [
  "cooperation_body",
  "organ",
  "intergovernmental_organization",
  "parliament",
  "political_party",
  "government",
  "ministry",
  "diplomatic_mission",
  "ngo",
  "university",
  "company",
  "other",
] as const;
export const MEMBERSHIP_STATUSES = ["member", "observer", "partner", "guest"] as const;
export const STATE_KINDS = ["sovereign_state", "de_facto_state", "region"] as const;

/** Cooperation bodies, their organs, and the other bodies that take part in their work. */
export const bodies = sqliteTable(
  "bodies",
  {
    id: text().primaryKey(),
    kind: text({ enum: BODY_KINDS }).notNull(),
    name: text().notNull(),
    nameRank: rankColumn(),
    names: text().notNull(), // JSON: Names
    acronym: text(),
    alsoKnownAs: text().notNull(), // JSON: string[]
    formerNames: text().notNull(), // JSON: FormerNameRecord[]
    parentId: text(),
    affiliatedToId: text(),
    ...periodColumns(),
    foundedPlaceId: text(),
    foundingDocumentId: text(), // documents
    headquartersId: text(),
    stateId: text(),
    website: text(),
    wikidata: text(),
    workingLanguages: text().notNull(), // JSON: string[]
    mandate: text(),
    note: text(),
    confidence: text({ enum: CONFIDENCES }),
  },
  (t) => [
    index("bodies_by_name").on(t.nameRank, t.id),
    index("bodies_by_founding").on(t.periodOrder, t.id),
    index("bodies_by_kind").on(t.kind, t.nameRank, t.id),
    index("bodies_by_parent").on(t.parentId, t.nameRank, t.id),
    // Most have none: with these in it, SQLite takes the index for a poor one.
    index("bodies_by_affiliation")
      .on(t.affiliatedToId, t.nameRank, t.id)
      .where(sql`${t.affiliatedToId} is not null`),
    index("bodies_by_state").on(t.stateId, t.nameRank, t.id),
  ],
);

/** Who belonged to a body, as what, from when to when. The member is a state or a body. */
export const memberships = sqliteTable(
  "memberships",
  {
    id: text().primaryKey(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    memberId: text().notNull(),
    memberType: text({ enum: ["Body", "State"] }).notNull(),
    status: text({ enum: MEMBERSHIP_STATUSES }).notNull(),
    ...periodColumns(),
    attested: text().notNull(), // JSON: EDTF dates
    basisId: text(), // documents
    note: text(),
    confidence: text({ enum: CONFIDENCES }),
  },
  (t) => [
    index("memberships_by_time").on(t.periodOrder, t.id),
    index("memberships_by_body").on(t.bodyId, t.periodOrder, t.id),
    index("memberships_by_member").on(t.memberId, t.periodOrder, t.id),
  ],
);

/** States, de facto states and regions. */
export const states = sqliteTable(
  "states",
  {
    id: text().primaryKey(),
    kind: text({ enum: STATE_KINDS }).notNull(),
    name: text().notNull(),
    nameRank: rankColumn(),
    names: text().notNull(), // JSON: Names
    alsoKnownAs: text().notNull(), // JSON: string[]
    officialName: text().notNull(),
    partOfId: text(),
    capitalId: text(),
    isoAlpha3: text(),
    isoNumeric: text(),
    wikidata: text(),
  },
  (t) => [
    index("states_by_name").on(t.nameRank, t.id),
    index("states_by_whole").on(t.partOfId, t.nameRank, t.id),
  ],
);

/** Cities and other places where something happened or has its seat. */
export const places = sqliteTable(
  "places",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    nameRank: rankColumn(),
    names: text().notNull(), // JSON: Names
    alsoKnownAs: text().notNull(), // JSON: string[]
    formerNames: text().notNull().default("[]"), // JSON: FormerNameRecord[]
    stateId: text()
      .notNull()
      .references(() => states.id),
    latitude: real().notNull(), // degrees north
    longitude: real().notNull(), // degrees east
    wikidata: text(),
  },
  (t) => [
    index("places_by_name").on(t.nameRank, t.id),
    index("places_by_state").on(t.stateId, t.nameRank, t.id),
  ],
);
