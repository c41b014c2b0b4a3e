import { isUnionType } from "graphql";
import { ExportError } from "../errors";
import { itemFields, type RowPath } from "../query/row-path";
import { type Field, isConnection, isList } from "../query/selection";
import { isObject, valueAt } from "../reading";
import { cellTypeOf } from "./cell-type";
import type { Cell, CellType, Column, Entry } from "./table";

/**
 * What becomes of a list that is not on the row path. `join`: a column for each field in it, the values of all
 * items joined by `; ` in their order, an empty one for null. `json`: one column with the list as JSON text.
 */
export type ListForm = "join" | "json";

const SEPARATOR = "; ";

/** Layers and ends of connections that say nothing of the data. */
const PAGING = new Set(["pageInfo", "cursor"]);

/** How far we have come from an entry: what the column is called, where its value stands, and if there are many. */
interface Position {
  readonly path: readonly string[];
  readonly keys: readonly string[];
  readonly many: boolean;
}

/**
 * The columns of a row: its own fields and those of all that it lies in, in the query's order. Paths are relative to
 * the root field. Fields on the row path that describe a connection and not its items (`totalCount`) have no column.
 *
 * @throws ExportError when there would be none, or two of one name
 */
export function columnsOf([root, ...rest]: RowPath, lists: ListForm): Column[] {
  const start: Position = { path: [], keys: [], many: false };
  const columns =
    root.fields.length === 0
      ? [leaf(root, below(start, root, "here"))]
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
    const here = below(at, field, "here");
    return field.fields.length === 0
      ? [leaf(field, here)]
      : onPath(itemFields(field), rest, here, lists);
  });
}

function besidePath(field: Field, at: Position, lists: ListForm): Column[] {
  if (PAGING.has(field.name)) return [];
  const here = below(at, field, isList(field) ? "inEach" : "here");
  if (isList(field) && lists === "json") return [jsonColumn(field, here)];
  if (field.fields.length === 0) return [leaf(field, here)];
  if (!isConnection(field.type)) return inside(field, here, lists);
  itemFields(field); // refuses nodes beside edges
  return field.fields.flatMap((layer) => throughLayer(field, layer, here, lists));
}

function inside(field: Field, at: Position, lists: ListForm): Column[] {
  return field.fields.flatMap((inner) => besidePath(inner, at, lists));
}

/** A field of a connection: `nodes`, `edges` and their `node` leave no trace in the columns' paths. */
function throughLayer(field: Field, layer: Field, at: Position, lists: ListForm): Column[] {
  if (layer.name !== "nodes" && layer.name !== "edges") return besidePath(layer, at, lists);
  const items: Position = { path: at.path, keys: [...at.keys, layer.key], many: true };
  if (lists === "json") return [jsonColumn(field, items)];
  if (layer.name === "nodes") return inside(layer, items, lists);
  return layer.fields.flatMap((inner) =>
    inner.name === "node"
      ? inside(inner, { ...items, keys: [...items.keys, inner.key] }, lists)
      : besidePath(inner, items, lists),
  );
}

function below(
  { path, keys, many }: Position,
  { key }: Field,
  values: "here" | "inEach",
): Position {
  return { path: [...path, key], keys: [...keys, key], many: many || values === "inEach" };
}

function jsonColumn(field: Field, { path, keys }: Position): Column {
  const read = (entry: Entry): Cell => cellOf("json", valueAt(entry, keys));
  return { path: path.join("."), type: "json", description: descriptionOf(field), read };
}

function leaf(field: Field, { path, keys, many }: Position): Column {
  const column = { path: path.join("."), description: descriptionOf(field) };
  if (many) return { ...column, type: "text", read: (entry) => joined(gather([], entry, keys)) };
  const type = cellTypeOf(field.type);
  return { ...column, type, read: (entry) => cellOf(type, valueAt(entry, keys)) };
}

function descriptionOf({ name, places: [{ parent }] }: Field): string | null {
  return isUnionType(parent) ? null : (parent.getFields()[name]?.description ?? null);
}

function cellOf(type: CellType, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "object") return JSON.stringify(value);
  if (type === "text") return String(value);
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

function joined(values: readonly unknown[]): Cell {
  if (values.every((value) => value === null)) return null;
  return values.map((value) => cellOf("text", value) ?? "").join(SEPARATOR);
}

/**
 * Adds the values at the end of these keys, one of each item of the lists on the way; null where the way ends early.
 *
 * @returns `found`, which all of them are added to
 */
function gather(
  found: unknown[],
  value: unknown,
  keys: readonly string[],
  from = 0,
): readonly unknown[] {
  const key = keys[from];
  if (Array.isArray(value)) for (const item of value) gather(found, item, keys, from);
  else if (key === undefined || !isObject(value)) found.push(value ?? null);
  else gather(found, value[key], keys, from + 1);
  return found;
}
