import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { ExportError } from "../errors";
import { keyOf, selectionsOf } from "./query-text";
import { isConnection } from "./selection";

/** What things are named by, each with its selection. */
const NAMES = { __typename: selectionsOf("__typename"), id: selectionsOf("id") } as const;
type Name = keyof typeof NAMES;

/**
 * The same document, in which every object, paging apart, also has `__typename`, and its `id` where its type has one; for
 * formats that name things.
 *
 * @param document valid for the schema
 * @throws ExportError when the query gives one of these names to another field
 */
export function identified(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(set): SelectionSetNode | undefined {
          const type = types.getParentType();
          if (!type || type === schema.getQueryType() || isPaging(type)) return undefined;
          return withNames(set, hasId(type) ? ["__typename", "id"] : ["__typename"]);
        },
      },
    }),
  );
}

/** Connections, their edges and page infos are no things to name. */
function isPaging(type: GraphQLCompositeType): boolean {
  if (isUnionType(type)) return false;
  const { cursor, node, hasNextPage } = type.getFields();
  const isEdge = cursor !== undefined && node !== undefined;
  return isEdge || hasNextPage !== undefined || isConnection(type);
}

function hasId(type: GraphQLCompositeType): boolean {
  return !isUnionType(type) && type.getFields().id !== undefined;
}

function withNames(set: SelectionSetNode, names: readonly Name[]): SelectionSetNode {
  const missing = names.filter((name) => !set.selections.some((node) => selects(node, name)));
  return { ...set, selections: [...missing.flatMap((name) => NAMES[name]), ...set.selections] };
}

/** Whether a selection gives this name, whatever conditions say. */
function selects(node: SelectionNode, name: Name): boolean {
  if (node.kind !== Kind.FIELD || keyOf(node) !== name) return false;
  if (node.name.value === name) return (node.directives ?? []).length === 0;
  throw new ExportError(
    `this format needs the field "${name}"; give ${node.name.value} another alias`,
  );
}
