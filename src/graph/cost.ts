import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../core/paging/page-args";

/** What a list without pages is taken to hold. */
const LIST_SIZE = 5;

/** An operation, with what is needed to count what it asks for. */
export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<
    Record<string, { readonly selectionSet: SelectionSetNode } | undefined>
  >;
  /** Coerced: defaults are in their places. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a selection may return at most, and the connection in it that asks for most. */
export interface Cost {
  readonly objects: number;
  readonly dearest: {
    readonly path: string;
    readonly objects: number;
    readonly size: number;
  } | null;
}

/** Types around the items of a page, which are not counted themselves. */
const WRAPPER = /(Connection|Edge|^PageInfo)$/;

const NOTHING: Cost = { objects: 0, dearest: null };

/**
 * The most objects that an operation may return, by the sizes of its pages.
 *
 * It is known before anything is read: the pages of each level multiply.
 */
export function costOf(costed: CostedOperation): Cost {
  const root = costed.schema.getQueryType();
  return root ? costOfSelection(costed, costed.operation.selectionSet, root, 1, "") : NOTHING;
}

function costOfSelection(
  costed: CostedOperation,
  set: SelectionSetNode,
  type: GraphQLNamedType,
  times: number,
  path: string,
): Cost {
  return set.selections
    .map((selection): Cost => {
      if (selection.kind === Kind.FIELD) return costOfField(costed, selection, type, times, path);
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? costed.fragments[selection.name.value]
          : selection;
      if (fragment === undefined) return NOTHING;
      const condition = "typeCondition" in fragment ? fragment.typeCondition : undefined;
      const on = isNamed(condition) ? costed.schema.getType(condition.name.value) : type;
      return costOfSelection(costed, fragment.selectionSet, on ?? type, times, path);
    })
    .reduce(sum, NOTHING);
}

function isNamed(node: unknown): node is { readonly name: { readonly value: string } } {
  return typeof node === "object" && node !== null && "name" in node;
}

function costOfField(
  costed: CostedOperation,
  node: FieldNode,
  parent: GraphQLNamedType,
  times: number,
  path: string,
): Cost {
  const hasFields = isObjectType(parent) || isInterfaceType(parent);
  const field = hasFields ? parent.getFields()[node.name.value] : undefined;
  if (field === undefined || node.selectionSet === undefined) return NOTHING;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return NOTHING;
  const at = path === "" ? node.name.value : `${path}.${node.name.value}`;
  const isPaged = field.args.some(({ name }) => name === "first");
  const size = isPaged ? pageSize(costed, node) : listSize(costed, node, parent, field.type);
  const objects = times * size;
  const below = costOfSelection(costed, node.selectionSet, type, objects, at);
  const dearest =
    isPaged && objects > (below.dearest?.objects ?? 0)
      ? { path: at, objects, size }
      : below.dearest;
  const own = WRAPPER.test(type.name) ? 0 : objects;
  return { objects: own + below.objects, dearest };
}

/** The items of a connection's page are counted where the page is asked for. */
function listSize(
  costed: CostedOperation,
  node: FieldNode,
  parent: GraphQLNamedType,
  type: GraphQLOutputType,
): number {
  // What a gateway asks for: as many entities as it gives keys.
  const keys = node.name.value === "_entities" && argumentOf(costed, node, "representations");
  if (Array.isArray(keys)) return keys.length;
  const isPage = parent.name.endsWith("Connection");
  return isListType(getNullableType(type)) && !isPage ? LIST_SIZE : 1;
}

/** Sizes out of range count as the nearest that is in range: the list itself refuses them. */
function pageSize(costed: CostedOperation, node: FieldNode): number {
  const size = Number(argumentOf(costed, node, "first") ?? argumentOf(costed, node, "last"));
  return size > 0 ? Math.min(size, MAX_PAGE_SIZE) : DEFAULT_PAGE_SIZE;
}

function argumentOf({ variables }: CostedOperation, node: FieldNode, name: string): unknown {
  const argument = node.arguments?.find((given) => given.name.value === name);
  return argument && valueFromASTUntyped(argument.value, variables);
}

function sum(a: Cost, b: Cost): Cost {
  const dearest = (a.dearest?.objects ?? 0) >= (b.dearest?.objects ?? 0) ? a.dearest : b.dearest;
  return { objects: a.objects + b.objects, dearest };
}
