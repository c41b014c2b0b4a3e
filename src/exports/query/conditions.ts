import {
  type FieldNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  type InlineFragmentNode,
} from "graphql";

/** Values of variables by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** Whether a field or fragment takes part, by its `@skip` and `@include`. */
export function isIncluded(node: FieldNode | InlineFragmentNode, values: Variables): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, values)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, values)?.if !== false;
}
