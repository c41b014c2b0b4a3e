import {
  type GraphQLCompositeType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { ExportError } from "./errors";
import type { Operation } from "./operation";
import { selectionsOf } from "./query-text";
import { isConnection, keyOf } from "./selection";

/**
 * The same query, in which every object also has `__typename`, and its `id` where its type has one; for formats that
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
          if (!type || type === schema.getQueryType() || isConnection(type)) return undefined;
          const names = hasId(type) ? ["__typename", "id"] : ["__typename"];
          return withFields(set, names);
        },
      },
    }),
  );
  return { ...operation, definition: enlarged };
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
