import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { rankColumn } from "../../core/collation";
import { CONFIDENCES } from "../../core/confidence";
import { periodColumns } from "../../core/time/columns";

/** Lines of titles that are given year by year. */
export const programmes = sqliteTable(
  "programmes",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    nameRank: rankColumn(),
    names: text().notNull(), // JSON: Names
    bodyId: text(),
  },
  (t) => [
    index("programmes_by_name").on(t.nameRank, t.id),
    index("programmes_by_body").on(t.bodyId, t.nameRank, t.id),
  ],
);

/** Which place, state or person a title of a year was given to. */
export const designations = sqliteTable(
  "designations",
  {
    id: text().primaryKey(),
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    year: integer().notNull(),
    placeId: text(),
    stateId: text(),
    honours: text(),
    ...periodColumns(),
    note: text(),
    confidence: text({ enum: CONFIDENCES }),
  },
  (t) => [
    index("designations_by_year").on(t.year, t.id),
    index("designations_by_programme").on(t.programmeId, t.year, t.id),
    index("designations_by_place").on(t.placeId, t.year, t.id),
    index("designations_by_state").on(t.stateId, t.year, t.id),
  ],
);
