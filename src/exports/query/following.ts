import {
  type FieldNode,
  type GraphQLCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { ExportError } from "../errors";
import { textAt, valueAt } from "../reading";
import type { Variables } from "./conditions";
import type { Operation } from "./operation";
import { selectionsOf } from "./query-text";
import { type Field, isConnection, selected } from "./selection";

/** Key of what a connection is asked for so that it can be followed: `{ hasNextPage endCursor }`. */
const PAGE_KEY = "_exportPage";
/** Key of the `id` of what a connection lies in, by which its rest is asked for. */
export const ID_KEY = "_exportId";

const PAGE = selectionsOf(`${PAGE_KEY}: pageInfo { hasNextPage endCursor }`);
const ID = selectionsOf(`${ID_KEY}: id`);

/** With one of these the query itself says how much of a connection it wants. */
const LIMITS = new Set(["first", "last", "before"]);

/** Whether a connection is to be followed to its end: its items are selected, and the query does not limit it. */
export function isFollowed(field: Field, values: Variables): boolean {
  if (!isConnection(field.type) || isLimited(field.places[0].node, values)) return false;
  return (selected(field, "nodes") ?? selected(field, "edges")) !== undefined;
}

/** Whether a field has one of the arguments that limit a connection, with a value that is not null. */
export function isLimited(field: FieldNode, values: Variables): boolean {
  return (field.arguments ?? []).some(({ name, value }) => {
    if (!LIMITS.has(name.value) || value.kind === Kind.NULL) return false;
    return value.kind !== Kind.VARIABLE || (values[value.name.value] ?? null) !== null;
  });
}

/** The query, enlarged by what following its connections takes. */
export function withPages(
  definition: OperationDefinitionNode,
  { schema, values }: Operation,
): OperationDefinitionNode {
  const types = new TypeInfo(schema);
  return visit(
    definition,
    visitWithTypeInfo(types, {
      Field: {
        leave(field): FieldNode | undefined {
          const type = types.getType();
          if (!type || !isConnection(type) || isLimited(field, values)) return undefined;
          if (!selectsItems(field.selectionSet)) return undefined;
          return { ...field, selectionSet: enlarged(field.selectionSet, PAGE) };
        },
      },
      SelectionSet: {
        leave(set): SelectionSetNode | undefined {
          const isWanted = isNode(types.getParentType()) && set.selections.some(asksForPage);
          return isWanted ? enlarged(set, ID) : undefined;
        },
      },
    }),
  );
}

/**
 * Where a connection goes on.
 *
 * @param before where it went on the last time, null at first
 * @returns null at its end
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

function enlarged(
  set: SelectionSetNode | undefined,
  more: readonly SelectionNode[],
): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [...(set?.selections ?? []), ...more] };
}

/** Whether a connection is asked for its items: only then it is followed, and what was added is taken out again. */
function selectsItems(set: SelectionSetNode | undefined): boolean {
  return (set?.selections ?? []).some((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === "nodes" || node.name.value === "edges";
    return node.kind === Kind.INLINE_FRAGMENT && selectsItems(node.selectionSet);
  });
}

function asksForPage(node: SelectionNode): boolean {
  if (node.kind !== Kind.FIELD) return false;
  return (node.selectionSet?.selections ?? []).some(
    (inner) => inner.kind === Kind.FIELD && inner.alias?.value === PAGE_KEY,
  );
}

function isNode(type: GraphQLCompositeType | null | undefined): boolean {
  if (!type || isUnionType(type)) return false;
  return type.name === "Node" || type.getInterfaces().some(({ name }) => name === "Node");
}
