import type { Collection } from "../collections/collections";
import { type ListShape, type ShapeColumn, snakeCase, type TableShape } from "./shape";
import { listName, quoted, sqlName } from "./sqlite-names";

/** A collection and the shape of its table. */
export interface ShapedCollection {
  readonly collection: Collection;
  readonly shape: TableShape;
}

/** A value as `joined` of the tables writes it, so that the cell comes apart again. */
const ESCAPED = String.raw`coalesce(replace(replace(nullif(value, ''), '\', '\\'), '|', '\p'), iif(value is null, '\N', '\E'))`;

/** What people call a thing by, the first that its table has. */
const NAMES = ["name", "title", "subject"];

/**
 * The views of a dump, as SQL: `things`, with the name of whatever has one, and for each table one that people can
 * read, `<table>_readable`: names stand in place of ids, and each list of things or words is one cell, in its order.
 */
export function viewsOf(tables: readonly ShapedCollection[]): string[] {
  const named = tables.flatMap(({ collection, shape }) => {
    const name = nameColumn(shape);
    return name === null ? [] : [{ collection, name }];
  });
  const things = named.map(
    ({ collection, name }) =>
      `select id, '${collection.type}' as type, ${quoted(name)} as name from ${quoted(sqlName(collection))}`,
  );
  return [
    `create view things as ${things.join(" union all ")}`,
    ...tables.map(({ collection, shape }) => readableView(sqlName(collection), shape)),
  ];
}

function nameColumn({ columns }: TableShape): string | null {
  if (!columns.some(({ name }) => name === "id")) return null;
  return NAMES.find((name) => columns.some((column) => column.name === name)) ?? null;
}

function readableView(table: string, { columns, lists }: TableShape): string {
  const types = new Set(
    columns.flatMap(({ name, refersTo }) =>
      refersTo === null ? [] : [name.replace(/id$/, "type")],
    ),
  );
  const shown = [
    ...columns.filter(({ name }) => !types.has(name)).map((column) => shownColumn(column)),
    ...lists.flatMap((list) => shownList(table, list)),
  ];
  return `create view ${quoted(`${table}_readable`)} as select ${shown.join(", ")} from ${quoted(table)} t`;
}

function shownColumn({ name, refersTo }: ShapeColumn): string {
  if (refersTo === null) return `t.${quoted(name)}`;
  return `${nameOf(`t.${quoted(name)}`)} as ${quoted(name.replace(/_id$/, ""))}`;
}

/** A list of things by their names, or of words; lists of other things have a table of their own to look at. */
function shownList(table: string, list: ListShape): string[] {
  const [item, ...others] = list.columns;
  const isShort = others.every(({ name }) => name === "type");
  if (item === undefined || !isShort) return [];
  const value = item.refersTo === null ? quoted(item.name) : nameOf(`i.${quoted(item.name)}`);
  const inOrder = `select ${value} as value from ${quoted(listName(table, list))} i where i.owner_id = t.id order by i.position`;
  return [
    `(select group_concat(${ESCAPED}, '|') from (${inOrder})) as ${quoted(snakeCase(list.key))}`,
  ];
}

function nameOf(id: string): string {
  return `coalesce((select name from things where id = ${id}), ${id})`;
}
