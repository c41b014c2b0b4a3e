import { getNamedType, isEnumType } from "graphql";
import { ExportError } from "../errors";
import { itemFields, type RowPath } from "../query/row-path";
import { type Field, isConnection, isLeaf, isList, isListOfLists } from "../query/selection";
import { valueAt } from "../reading";
import { cellTypeOf } from "./cell-type";
import { type DayRangeText, dayRangeOf } from "./day-range";
import type { Cell, CellOrList, CellType, Column, Entry } from "./table";

/**
 * What becomes of a list that is not on the row path. `join`: a column for each field in it, with the values of all
 * items in their order; or, where there are lists in its items, one column with all of it as JSON. `json`: always
 * one column of JSON.
 */
export const LIST_FORMS = ["join", "json"] as const;
export type ListForm = (typeof LIST_FORMS)[number];

/** Layers and ends of connections that say nothing of the data. */
const PAGING = new Set(["pageInfo", "cursor"]);

/** How far we have come from an entry: what the column is called, and where its value stands. */
interface Position {
  readonly path: readonly string[];
  /** Response keys from the entry to the value, or to the list that it is in. */
  readonly keys: readonly string[];
  /** Response keys from an item of that list to the value; null outside of lists. */
  readonly itemKeys: readonly string[] | null;
}

/**
 * The columns of a row: its own fields and those of all that it lies in, in the query's order. Paths are relative to
 * the root field. Fields on the row path that describe a connection and not its items (`totalCount`) have no column.
 *
 * @throws ExportError when there would be none, or two of one name
 */
export function columnsOf([root, ...rest]: RowPath, lists: ListForm): Column[] {
  const start: Position = { path: [], keys: [], itemKeys: null };
  const columns = isLeaf(root)
    ? leaf(root, below(start, root))
    : onPath(itemFields(root), rest, start, lists);
  const paths = columns.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined)
    throw new ExportError(
      `two columns would be called "${twice}"; give one of the fields an alias`,
    );
  if (columns.length === 0)
    throw new ExportError(`select at least one field in the items of ${root.key}`);
  return columns;
}

function onPath(
  fields: readonly Field[],
  [next, ...rest]: readonly Field[],
  at: Position,
  lists: ListForm,
): Column[] {
  return fields.flatMap((field) => {
    if (field !== next) return besidePath(field, at, lists);
    const here = below(at, field);
    return isLeaf(field) ? leaf(field, here) : onPath(itemFields(field), rest, here, lists);
  });
}

function besidePath(field: Field, at: Position, lists: ListForm): Column[] {
  if (PAGING.has(field.name)) return [];
  const here = below(at, field);
  if (isList(field) && isJson(field, lists)) return [jsonColumn(field, here)];
  const inItems = isList(field) ? eachOf(here) : here;
  if (isLeaf(field)) return leaf(field, inItems);
  if (!isConnection(field.type)) return inside(field, inItems, lists);
  itemFields(field); // refuses nodes beside edges
  return field.fields.flatMap((layer) => throughLayer(field, layer, here, lists));
}

function inside(field: Field, at: Position, lists: ListForm): Column[] {
  return field.fields.flatMap((inner) => besidePath(inner, at, lists));
}

/** A field of a connection: `nodes`, `edges` and their `node` leave no trace in the columns' paths. */
function throughLayer(field: Field, layer: Field, at: Position, lists: ListForm): Column[] {
  if (!isLayer(layer)) return besidePath(layer, at, lists);
  const list: Position = { ...at, keys: [...at.keys, layer.key] };
  if (isJson(layer, lists)) return [jsonColumn(field, list)];
  const items = eachOf(list);
  if (layer.name === "nodes") return inside(layer, items, lists);
  return layer.fields.flatMap((inner) =>
    inner.name === "node"
      ? inside(inner, { ...items, itemKeys: [inner.key] }, lists)
      : besidePath(inner, items, lists),
  );
}

function isLayer({ name }: Field): boolean {
  return name === "nodes" || name === "edges";
}

/** Whether a list becomes JSON: in cells, a list in a list would not come apart again. */
function isJson(list: Field, lists: ListForm): boolean {
  return lists === "json" || isListOfLists(list.type) || list.fields.some(holdsList);
}

function holdsList(field: Field): boolean {
  return isList(field) || field.fields.some(holdsList);
}

function below({ path, keys, itemKeys }: Position, { key }: Field): Position {
  const inner = { path: [...path, key], keys, itemKeys };
  return itemKeys === null
    ? { ...inner, keys: [...keys, key] }
    : { ...inner, itemKeys: [...itemKeys, key] };
}

function eachOf(list: Position): Position {
  return { ...list, itemKeys: [] };
}

function jsonColumn(field: Field, { path, keys }: Position): Column {
  return {
    path: path.join("."),
    type: "json",
    isList: false,
    choices: null,
    description: descriptionOf(field),
    read: (entry) => cellOf("json", valueAt(entry, keys)),
  };
}

/** The column of a field without fields of its own; of a partial date also those of the days that it may mean. */
function leaf(field: Field, at: Position): Column[] {
  const type = cellTypeOf(field.type);
  const named = getNamedType(field.type);
  const stated: Column = {
    path: at.path.join("."),
    type,
    isList: at.itemKeys !== null,
    choices: isEnumType(named) ? named.getValues().map(({ name }) => name) : null,
    description: descriptionOf(field),
    read: reader(at, (value) => cellOf(type, value)),
  };
  if (type !== "partialDate") return [stated];
  return [stated, dayColumn(stated, at, "earliest"), dayColumn(stated, at, "latest")];
}

const DAYS: Readonly<Record<keyof DayRangeText, string>> = {
  earliest: "The first day that it may mean.",
  latest: "The last day that it may mean.",
};

function dayColumn(stated: Column, at: Position, which: keyof DayRangeText): Column {
  return {
    ...stated,
    path: `${stated.path}_${which}`,
    type: "day",
    description: `${stated.path}: ${DAYS[which]}`,
    read: reader(at, (value) =>
      typeof value === "string" ? (dayRangeOf(value)?.[which] ?? null) : null,
    ),
  };
}

function reader(
  { keys, itemKeys }: Position,
  toCell: (value: unknown) => Cell,
): (entry: Entry) => CellOrList {
  if (itemKeys === null) return (entry) => toCell(valueAt(entry, keys));
  return (entry) => {
    const list = valueAt(entry, keys);
    return Array.isArray(list) ? list.map((item) => toCell(valueAt(item, itemKeys))) : null;
  };
}

function descriptionOf({ places: [{ definition }] }: Field): string | null {
  return definition.description ?? null;
}

function cellOf(type: CellType, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "object") return JSON.stringify(value);
  if (type === "text") return String(value);
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
