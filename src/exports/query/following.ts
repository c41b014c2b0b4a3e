import { type FieldNode, type GraphQLObjectType, Kind, type SelectionNode } from "graphql";
import type { NormalField, NormalOperation } from "../../graph/operation";
import { ExportError } from "../errors";
import { textAt, valueAt } from "../reading";
import { selectionsOf } from "./query-text";
import { isConnection } from "./selection";

/** How the names begin that we give to what is added to a query. */
const OURS = "_export";
/** Key of what a connection is asked for so that it can be followed: `{ hasNextPage endCursor }`. */
const PAGE_KEY = `${OURS}Page`;
/** Key of the `id` of what a connection lies in, by which its rest is asked for. */
export const ID_KEY = `${OURS}Id`;

/** What is added to a connection that is followed. */
export const PAGE = selectionsOf(`${PAGE_KEY}: pageInfo { hasNextPage endCursor }`);
/** What is added to the Node that it lies in. */
const ID = selectionsOf(`${ID_KEY}: id`);

/** With one of these the query itself says how much of a connection it wants. */
const LIMITS = new Set(["first", "last", "before"]);
/** With one of these a connection is asked for its items. */
const ITEMS = new Set(["nodes", "edges"]);

/** @throws ExportError for a response name or a variable that could be one of ours */
export function refuseOurs(name: string): void {
  if (name.startsWith(OURS))
    throw new ExportError(`"${name}" begins as names do that exports add; give it another one`);
}

/** Whether a connection is to be followed to its end: its items are selected, and the query does not limit it. */
export function isFollowed(place: NormalField, { form, values }: NormalOperation): boolean {
  const { objectType, definition } = place;
  if (objectType === null || !isConnection(definition.type) || isLimited(place, values))
    return false;
  return form.selectionOf(place, objectType).fields.some(({ name }) => ITEMS.has(name));
}

/** Whether a field is given one of the arguments that limit a connection, with a value that is not null. */
export function isLimited(
  { nodes: [{ arguments: given = [] }] }: { readonly nodes: readonly [FieldNode, ...FieldNode[]] },
  values: NormalOperation["values"],
): boolean {
  return given.some(({ name, value }) => {
    if (!LIMITS.has(name.value) || value.kind === Kind.NULL) return false;
    return value.kind !== Kind.VARIABLE || (values[value.name.value] ?? null) !== null;
  });
}

/** What following connections adds to the selection of a type: the id by which a connection in it goes on. */
export function additions(
  type: GraphQLObjectType,
  fields: readonly NormalField[],
  operation: NormalOperation,
): readonly SelectionNode[] {
  const isNode = type.getInterfaces().some(({ name }) => name === "Node");
  return isNode && fields.some((field) => isFollowed(field, operation)) ? ID : [];
}

/**
 * Where a connection goes on.
 *
 * @param before where it went on the last time, null at first
 * @returns null at its end, and where it is not followed
 * @throws ExportError when the server would have us go in circles
 */
export function nextCursor(connection: unknown, before: string | null): string | null {
  const page = valueAt(connection, [PAGE_KEY]);
  if (valueAt(page, ["hasNextPage"]) !== true) return null;
  const cursor = textAt(page, "endCursor");
  if (cursor !== null && cursor !== before) return cursor;
  throw new ExportError(
    "the server says that a list goes on, but not where; nothing can be done about it here",
  );
}
