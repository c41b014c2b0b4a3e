import { ExportError } from "../errors";
import { type Field, isConnection, isLeaf, isList, selected } from "./selection";

/** Fields from the root to what a row is about; connections' own layers are left out. */
export type RowPath = readonly [root: Field, ...rest: Field[]];

/** Layers of a connection, which paths leave out. */
const LAYERS = new Set(["nodes", "edges", "node"]);

/** A row path as people write it: response keys joined by dots, `conferences.participations`. */
export function pathName(path: RowPath): string {
  return path.map(({ key }) => key).join(".");
}

/**
 * What a row may be if nobody says: an item of each list of objects that lies in no other list,
 * and each root field that has no list in it.
 */
export function outermostPaths(roots: readonly Field[]): RowPath[] {
  return roots
    .filter(({ name }) => name !== "__typename")
    .flatMap((root) => {
      const lists = listsFrom([root], "outermost");
      return lists.length > 0 ? lists : [[root] as const];
    });
}

/**
 * The row path of this name.
 *
 * @param name as `pathName` gives it; the layers of connections may be written too: `conferences.nodes`
 * @throws ExportError with the choices when it leads nowhere
 */
export function namedPath(roots: readonly Field[], name: string): RowPath {
  let path: Field[] = [];
  let choices = roots;
  for (const key of name.split(".")) {
    const field = choices.find((choice) => choice.key === key);
    if (field === undefined && LAYERS.has(key) && path.length > 0) continue;
    if (field === undefined) throw unknownPath(roots, name);
    path = [...path, field];
    choices = itemFields(field);
  }
  const [root, ...rest] = path;
  if (root === undefined) throw unknownPath(roots, name);
  return [root, ...rest];
}

/**
 * What is selected in an object, in the items of a list, or in the nodes of a connection together with
 * their edges' own fields; in a connection itself if neither its nodes nor its edges are selected.
 *
 * @throws ExportError when a connection selects both `nodes` and `edges`: they are the same items
 */
export function itemFields(field: Field): readonly Field[] {
  if (!isConnection(field.type)) return field.fields;
  const nodes = selected(field, "nodes");
  const edges = selected(field, "edges");
  if (nodes && edges) throw new ExportError(`${field.key}: select nodes or edges, not both`);
  if (edges === undefined) return nodes?.fields ?? field.fields;
  const own = edges.fields.filter(({ name }) => name !== "node" && name !== "cursor");
  return [...own, ...(selected(edges, "node")?.fields ?? [])];
}

/** Whether there are many objects under this key: a list of objects, or a connection with its items. */
function hasItems(field: Field): boolean {
  if (isList(field)) return !isLeaf(field);
  return (
    isConnection(field.type) && (selected(field, "nodes") ?? selected(field, "edges")) !== undefined
  );
}

function listsFrom(path: RowPath, which: "outermost" | "all"): RowPath[] {
  const last = path.at(-1) ?? path[0];
  const found = hasItems(last) ? [path] : [];
  if (found.length > 0 && which === "outermost") return found;
  return [...found, ...itemFields(last).flatMap((field) => listsFrom([...path, field], which))];
}

function unknownPath(roots: readonly Field[], name: string): ExportError {
  const choices = roots.flatMap((root) => listsFrom([root], "all")).map(pathName);
  const remedy = choices.length > 0 ? `choose one of: ${choices.join(", ")}` : "it has no lists";
  return new ExportError(`the query has nothing at "${name}" that can be a row; ${remedy}`);
}
