import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  isObjectType,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import type { Operation } from "./operation";
import { parsed } from "./parsed";
import { fragmentOn, keyOf, operationOf, selectionsOf, withArguments } from "./query-text";
import type { Field } from "./selection";

/** What is sent: a query, and those of the variables that it uses. */
export interface Source {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
}

/** A query for the rest of a connection, with the variables that we add to those of the user. */
const REST = operationOf(
  "query ($_exportId: ID!, $_exportAfter: String) { node(id: $_exportId) { __typename } }",
);

/** The query for all that is selected in one root field. */
export function wholeRoot(operation: Operation, root: string): Source {
  const selectionSet = along(operation.selectionSet, [root], "drop", (field) => field);
  return sender(operation, selectionSet)({});
}

/**
 * The query for the first page of a connection, and for all that it lies in.
 *
 * @param stream keys from the root to the connection
 */
export function firstPage(
  operation: Operation,
  [root = "", ...rest]: readonly string[],
  pageSize: number,
): Source {
  const resize = (field: FieldNode): FieldNode => withArguments(field, `first: ${pageSize}`);
  const selectionSet = along(operation.selectionSet, [root], "drop", (field) =>
    rest.length === 0 || field.selectionSet === undefined
      ? resize(field)
      : { ...field, selectionSet: along(field.selectionSet, rest, "keep", resize) },
  );
  return sender(operation, selectionSet)({});
}

/** Gives the query for a further page: of the connection at these keys, and of nothing else. */
export function nextPages(
  operation: Operation,
  stream: readonly string[],
  pageSize: number,
): (after: string) => Source {
  const selectionSet = along(operation.selectionSet, stream, "drop", (field) =>
    withArguments(field, `first: ${pageSize}, after: $_exportAfter`),
  );
  const send = sender(operation, selectionSet);
  return (_exportAfter) => send({ _exportAfter });
}

/** Gives the query for a further page of a connection in the object with this id; answers at `node`. */
export function furtherPages(
  operation: Operation,
  { key, places }: Field,
  pageSize: number,
): (id: string, after: string) => Source {
  const selections = places.map((place) =>
    fragmentOn(place.parent, [operation.written.field(place)]),
  );
  const bare = along(REST.selectionSet, ["node"], "drop", (field) => ({
    ...field,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  }));
  const selectionSet = along(bare, ["node", key], "drop", (field) =>
    withArguments(field, `first: ${pageSize}, after: $_exportAfter`),
  );
  const send = sender(operation, selectionSet);
  return (_exportId, _exportAfter) => send({ _exportId, _exportAfter });
}

/**
 * The query for how many items a connection has.
 *
 * @param keys from the root to the connection
 * @returns null where its type does not tell
 */
export function countQuery(
  operation: Operation,
  { type }: Field,
  keys: readonly string[],
): Source | null {
  const named = getNamedType(type);
  if (!isObjectType(named) || named.getFields().totalCount === undefined) return null;
  const selectionSet = along(operation.selectionSet, keys, "drop", (field) => ({
    ...field,
    selectionSet: { kind: Kind.SELECTION_SET, selections: selectionsOf("totalCount") },
  }));
  return sender(operation, selectionSet)({});
}

/** Edits the fields at the end of these keys; fields beside the way are kept or dropped. */
function along(
  set: SelectionSetNode,
  [key, ...rest]: readonly string[],
  others: "keep" | "drop",
  edit: (field: FieldNode) => FieldNode,
): SelectionSetNode {
  return withFields(set, (field) => {
    if (keyOf(field) !== key) return others === "keep" ? [field] : [];
    if (rest.length === 0 || field.selectionSet === undefined) return [edit(field)];
    return [{ ...field, selectionSet: along(field.selectionSet, rest, others, edit) }];
  });
}

/** The selections with other fields in place of each, in fragments too; a fragment left empty goes. */
function withFields(
  set: SelectionSetNode,
  replace: (field: FieldNode) => readonly FieldNode[],
): SelectionSetNode {
  const selections = set.selections.flatMap((node): readonly SelectionNode[] => {
    if (node.kind === Kind.FIELD) return replace(node);
    if (node.kind === Kind.FRAGMENT_SPREAD) return []; // written out before
    const selectionSet = withFields(node.selectionSet, replace);
    return selectionSet.selections.length > 0 ? [{ ...node, selectionSet }] : [];
  });
  return { ...set, selections };
}

/** Makes a document of what is selected, with those variables declared that it uses, once; then sources of it. */
function sender(
  { definition: { name, variableDefinitions = [] }, variables }: Operation,
  selectionSet: SelectionSetNode,
): (ours: Record<string, unknown>) => Source {
  const used = variablesIn(selectionSet);
  const declared = [...variableDefinitions, ...(REST.variableDefinitions ?? [])].filter(
    ({ variable }) => used.has(variable.name.value),
  );
  const named = name === undefined ? {} : { name };
  const definition = { ...REST, ...named, variableDefinitions: declared, selectionSet };
  // Parsed anew, it knows its text, by which it is planned once.
  const document = parsed(print(definition));
  const theirs = Object.entries(variables).filter(([name]) => used.has(name));
  return (ours) => ({ document, variables: { ...Object.fromEntries(theirs), ...ours } });
}

function variablesIn(set: SelectionSetNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(set, {
    Variable({ name }) {
      names.add(name.value);
    },
  });
  return names;
}
