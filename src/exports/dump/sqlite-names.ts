import { tableName } from "../collections/collection-query";
import type { Collection } from "../collections/collections";
import { type ListShape, snakeCase } from "./shape";

/** A name as SQL takes it: all are those of our own fields, but one may be a word of SQL, such as `order`. */
export const quoted = (name: string) => `"${name}"`;

/** The table of a collection: `open_questions`. */
export const sqlName = (collection: Collection) => snakeCase(tableName(collection));

/** The table of a list: `conferences_organizers`. */
export const listName = (table: string, { key }: ListShape) => `${table}_${snakeCase(key)}`;
