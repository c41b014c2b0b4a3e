import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Every entity of the graph, of whichever subgraph: what an id names. */
export const nodes = sqliteTable(
  "nodes",
  {
    id: text().primaryKey(),
    type: text().notNull(), // the name of its GraphQL type
    /** The earliest reading of the last day that it concerns, where it has a date; days since 1970. */
    lastDay: integer(),
  },
  (t) => [index("nodes_by_type").on(t.type, t.lastDay)],
);

/** The build that is in the database: one row. */
export const build = sqliteTable("build", {
  revision: text().primaryKey(),
  builtAt: text().notNull(), // ISO 8601, UTC
});

/** What is searched for. Every subgraph's filters by text read it, so its shape is core's. */
export { searchNames } from "../../core/search-index/tables";
