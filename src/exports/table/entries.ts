import type { RowPath } from "../query/row-path";
import { type Field, isConnection, isLeaf, selected } from "../query/selection";
import { isObject, valueAt } from "../reading";
import type { Entry } from "./table";

/**
 * The entries of an answer, in its order. Parents repeat; a parent without items on the row path has no entry, and
 * neither has null. The fields of an edge are put beside those of its node.
 *
 * @param value what the answer has under the root field
 */
export function entriesOf([root, ...rest]: RowPath, value: unknown): Entry[] {
  const items = expand(root, rest, value);
  if (isLeaf(root)) return items.map((item) => ({ [root.key]: item }));
  return items.filter(isObject);
}

function expand(field: Field, [next, ...rest]: readonly Field[], value: unknown): unknown[] {
  const items = itemsOf(field, value);
  if (next === undefined) return items;
  return items.filter(isObject).flatMap((item) =>
    expand(next, rest, valueAt(item, [next.key])).map((inner) => ({
      ...item,
      [next.key]: inner,
    })),
  );
}

function itemsOf(field: Field, value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.filter((item) => item !== null);
  if (!isConnection(field.type) || !isObject(value)) return [value];
  const edges = selected(field, "edges");
  if (edges !== undefined) return listAt(value, edges).flatMap((edge) => nodeOf(edges, edge));
  const nodes = selected(field, "nodes");
  return nodes === undefined ? [value] : listAt(value, nodes).filter((node) => node !== null);
}

function listAt(value: Entry, { key }: Field): readonly unknown[] {
  const list = value[key];
  return Array.isArray(list) ? list : [];
}

function nodeOf(edges: Field, edge: unknown): unknown[] {
  if (!isObject(edge)) return [];
  const nodeField = selected(edges, "node");
  const node = nodeField === undefined ? {} : edge[nodeField.key];
  if (!isObject(node)) return [];
  const own = edges.fields.filter(({ name }) => name !== "node" && name !== "cursor");
  if (own.length === 0) return [node];
  return [{ ...Object.fromEntries(own.map(({ key }) => [key, edge[key]])), ...node }];
}
