import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { NOTICE_KINDS } from "../../core/records/notices";

/** The build that is in the database: one row. */
export const build = sqliteTable("build", {
  revision: text().primaryKey(),
  builtAt: text().notNull(), // ISO 8601, UTC
});

/** What has to be looked at again, from some day on. */
export const notices = sqliteTable(
  "notices",
  {
    aboutId: text().notNull(),
    aboutType: text().notNull(), // the name of its GraphQL type
    kind: text({ enum: NOTICE_KINDS }).notNull(),
    since: integer().notNull(), // `EARLIEST_DAY` where it has to be looked at on any day
    lastDay: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.aboutId, t.kind] }),
    index("notices_by_since").on(t.since, t.aboutId, t.kind),
  ],
);

/** The order of names. Every subgraph's lists use it, so its shape is core's. */
export { nameRanks } from "../../core/collation";
/** What an id names, and what others call it: filters of every subgraph read it. */
export { nodeAliases, nodes } from "../../core/records/nodes";
/** What is searched for. Every subgraph's filters by text read it, so its shape is core's. */
export { searchNames, searchTexts } from "../../core/search-index/tables";
