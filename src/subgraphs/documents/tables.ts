import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { rankColumn } from "../../core/collation";
import { CONFIDENCES } from "../../core/confidence";
import { dateColumns } from "../../core/time/date-columns";

export const DOCUMENT_KINDS = [
  "declaration",
  "agreement",
  "charter",
  "strategy",
  "statement",
  "protocol",
  "communique",
  "resolution",
  "decision",
  "publication",
  "other",
] as const;

/** What was adopted, signed, issued or published. */
export const documents = sqliteTable(
  "documents",
  {
    id: text().primaryKey(),
    kind: text({ enum: DOCUMENT_KINDS }).notNull(),
    name: text().notNull(),
    nameRank: rankColumn(),
    names: text().notNull(), // JSON: Names
    /** The day of adoption, EDTF. Null where no source states one. */
    date: text(),
    ...dateColumns(),
    conferenceId: text(), // events: conferences
    bodyId: text(), // directory: bodies
    placeId: text(), // directory: places
    entryIntoForce: text(), // EDTF
    url: text(),
    summary: text(),
    note: text(),
    confidence: text({ enum: CONFIDENCES }).notNull(),
  },
  (t) => [
    index("documents_by_date").on(t.dateOrder, t.id),
    index("documents_by_age").on(t.isUndated, t.dateOrder, t.id),
    index("documents_by_name").on(t.nameRank, t.id),
    index("documents_by_conference").on(t.conferenceId, t.dateOrder, t.id),
    index("documents_by_body").on(t.bodyId, t.dateOrder, t.id),
    index("documents_by_place").on(t.placeId, t.dateOrder, t.id),
  ],
);

/** Who signed which document: a state or a body; rank 1 is the one that the record names first. */
export const signatories = sqliteTable(
  "signatories",
  {
    documentId: text()
      .notNull()
      .references(() => documents.id),
    rank: integer().notNull(),
    partyId: text().notNull(),
    partyType: text({ enum: ["Body", "State"] }).notNull(),
    /** As in `documents`: an index gives what a party signed, newest first. */
    dateOrder: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.rank] }),
    index("signatories_by_party").on(t.partyId, t.dateOrder, t.documentId),
  ],
);
