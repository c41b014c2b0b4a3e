import { getNamedType, isObjectType } from "graphql";
import { type Collection, collections } from "../collections/collections";
import { itemFields, type RowPath } from "../query/row-path";
import { type Field, isLeaf, isList } from "../query/selection";
import { cellTypeOf } from "../table/cell-type";
import type { DayRangeText } from "../table/day-range";
import type { CellType } from "../table/table";

/** One column of a relational table. */
export interface ShapeColumn {
  /** `place_id`, `period_start`. */
  readonly name: string;
  readonly type: CellType;
  /** Response keys from the row's object, or the list's item, to the value; none: the item itself. */
  readonly keys: readonly string[];
  /** Which of the days that the date may mean; null for the value as it is. */
  readonly day: keyof DayRangeText | null;
  /** The collection whose `id` the value is; "any" where its type depends on the row; null for a value of its own. */
  readonly refersTo: Collection | "any" | null;
}

/** A list in the rows of a table: a table of its own, whose rows have their place in it. */
export interface ListShape {
  readonly key: string;
  readonly columns: readonly ShapeColumn[];
}

/** What the rows of a collection are in a relational database: nothing is said twice, lists are tables. */
export interface TableShape {
  readonly columns: readonly ShapeColumn[];
  readonly lists: readonly ListShape[];
}

/**
 * The relational shape of a collection's rows. Of what has a table of its own, its id is kept and the rest left to
 * that table; an object without id becomes columns; a list in a list is JSON.
 */
export function shapeOf([root]: RowPath): TableShape {
  const fields = itemFields(root);
  return {
    columns: fields.filter((field) => !isList(field)).flatMap((field) => columnsIn(field, [])),
    lists: fields.filter(isList).map((field) => ({ key: field.key, columns: itemColumns(field) })),
  };
}

/** `startDate` as SQL writes it: `start_date`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll("-", "_");
}

function columnsIn(field: Field, above: readonly string[]): ShapeColumn[] {
  const keys = [...above, field.key];
  if (field.key === "__typename") return [column("type", "text", keys, above)];
  if (isList(field)) return [column(field.key, "json", keys, above)];
  if (isLeaf(field)) return values(field, keys, above);
  return inside(field, keys);
}

/** The columns of an object: those that its own table does not have. */
function inside(field: Field, keys: readonly string[]): ShapeColumn[] {
  const target = targetOf(field);
  if (target === null) return field.fields.flatMap((inner) => columnsIn(inner, keys));
  const id = { ...column("id", "text", [...keys, "id"], keys), refersTo: target };
  const isNamed = field.fields.some(({ key }) => key === "__typename");
  return isNamed ? [id, column("type", "text", [...keys, "__typename"], keys)] : [id];
}

function itemColumns(field: Field): ShapeColumn[] {
  return isLeaf(field) ? values({ ...field, key: "value" }, [], []) : inside(field, []);
}

/** The column of a value; of a partial date also those of the days that it may mean. */
function values(
  { key, type }: Pick<Field, "key" | "type">,
  keys: readonly string[],
  above: readonly string[],
): ShapeColumn[] {
  const stated = column(key, cellTypeOf(type), keys, above);
  if (stated.type !== "partialDate") return [stated];
  return [
    stated,
    { ...stated, name: `${stated.name}_earliest`, type: "day", day: "earliest" },
    { ...stated, name: `${stated.name}_latest`, type: "day", day: "latest" },
  ];
}

function column(
  name: string,
  type: CellType,
  keys: readonly string[],
  above: readonly string[],
): ShapeColumn {
  return { name: [...above, name].map(snakeCase).join("_"), type, keys, day: null, refersTo: null };
}

/** What an object refers to: the collection that it is in, if its id is selected. */
function targetOf({ type, fields }: Field): ShapeColumn["refersTo"] {
  if (!fields.some(({ key }) => key === "id")) return null;
  const named = getNamedType(type);
  if (!isObjectType(named)) return "any";
  return collections.find((collection) => collection.type === named.name) ?? null;
}
