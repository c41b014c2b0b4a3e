import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * How many items the longest list of a field has, of those that are not served in pages: what an
 * operation may cost is worked out from it. The build measures it.
 */
export const listSizes = sqliteTable("list_sizes", {
  /** `Type.field` of the public schema. */
  field: text().primaryKey(),
  longest: integer().notNull(),
});
