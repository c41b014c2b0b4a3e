import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

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

/** What else an entity is called by programs: its id in small letters, its codes elsewhere. */
export const nodeAliases = sqliteTable(
  "node_aliases",
  {
    /** In small letters. */
    alias: text().notNull(),
    id: text().notNull(),
    type: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.alias, t.id] })],
);
