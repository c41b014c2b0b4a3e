import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The build that is in the database: one row. */
export const build = sqliteTable("build", {
  revision: text().primaryKey(),
  builtAt: text().notNull(), // ISO 8601, UTC
});

/** What an id names, and what others call it: filters of every subgraph read it. */
export { nodeAliases, nodes } from "../../core/records/nodes";
/** What is searched for. Every subgraph's filters by text read it, so its shape is core's. */
export { searchNames } from "../../core/search-index/tables";
