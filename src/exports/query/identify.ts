import {
  type GraphQLCompositeType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { ExportError } from "../errors";
import type { Operation } from "./operation";
import { selectionsOf } from "./query-text";
import { isConnection, keyOf } from "./selection";

/**
 * The same query, in which every object, paging apart, also has `__typename`, and its `id` where its type has one; for formats that
 * name things.
 *
 * @throws ExportError when the query gives one of these names to another field
 */
export function identified(operation: Operation): Operation {
  const { schema, definition } = operation;
  const types = new TypeInfo(schema);
  const enlarged = visit(
    definition,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(set): SelectionSetNode | undefined {
          const type = types.getParentType();
          if (!type || type === schema.getQueryType() || isPaging(type)) return undefined;
          const names = hasId(type) ? ["__typename", "id"] : ["__typename"];
          return withFields(set, names);
        },
      },
    }),
  );
  return { ...operation, definition: enlarged };
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

function withFields(set: SelectionSetNode, names: readonly string[]): SelectionSetNode {
  const missing = names.filter((name) => !selects(set, name));
  return { ...set, selections: [...missing.flatMap(selectionsOf), ...set.selections] };
}

function selects(set: SelectionSetNode, name: string): boolean {
  return set.selections.some((node) => {
    if (node.kind !== Kind.FIELD || keyOf(node) !== name) return false;
    if (node.name.value === name) return true;
    throw new ExportError(
      `this format needs the field "${name}"; give ${node.name.value} another alias`,
    );
  });
}
