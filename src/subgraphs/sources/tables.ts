import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { rankColumn } from "../../core/collation";
import { dateColumns } from "../../core/time/date-columns";
import type { CitingType } from "./cited-types";

export const SOURCE_KINDS = [
  "official",
  "news",
  "encyclopedia",
  "treaty",
  "academic",
  "reference",
] as const;

/** Who publishes what is cited: a news agency, a ministry, an encyclopedia. */
export const publishers = sqliteTable(
  "publishers",
  {
    id: text().primaryKey(),
    name: text().notNull(), // what it calls itself, or what it is called in English
    nameRank: rankColumn(),
    names: text().notNull(), // JSON: Names
  },
  (t) => [index("publishers_by_name").on(t.nameRank, t.id)],
);

/** The pages and books that facts rest on. */
export const sources = sqliteTable(
  "sources",
  {
    id: text().primaryKey(),
    publisherId: text()
      .notNull()
      .references(() => publishers.id),
    kind: text({ enum: SOURCE_KINDS }).notNull(),
    /** In the language of the source. */
    title: text().notNull(),
    url: text().notNull(),
    language: text().notNull(), // BCP 47, canonical
    /** The day of publication, EDTF. Null where the source does not tell. */
    date: text(),
    ...dateColumns(),
  },
  (t) => [
    index("sources_by_date").on(t.dateOrder, t.id),
    index("sources_by_age").on(t.isUndated, t.dateOrder, t.id),
    index("sources_by_publisher").on(t.publisherId, t.dateOrder, t.id),
  ],
);

/** Which entity, of whichever subgraph, rests on which source; rank 1 is what it names first. */
export const citations = sqliteTable(
  "citations",
  {
    entityId: text().notNull(),
    rank: integer().notNull(),
    entityType: text().$type<CitingType>().notNull(),
    sourceId: text()
      .notNull()
      .references(() => sources.id),
  },
  (t) => [
    primaryKey({ columns: [t.entityId, t.rank] }),
    uniqueIndex("citations_by_source").on(t.sourceId, t.entityType, t.entityId),
  ],
);

/** What sources contradict each other on, and what this data set makes of it. */
export const openQuestions = sqliteTable(
  "open_questions",
  {
    id: text().primaryKey(),
    aboutId: text().notNull(), // any entity
    subject: text().notNull(),
    readings: text().notNull(), // JSON: ReadingRecord[]
    pick: text().notNull(),
    why: text().notNull(),
  },
  (t) => [index("open_questions_by_about").on(t.aboutId, t.id)],
);
