import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getOperationAST,
  getVariableValues,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  validate,
  visit,
} from "graphql";
import { ExportError } from "../errors";

/** Values of variables by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** One query; its fragments are written out in place. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  /** Variables as they were given, to be sent. */
  readonly variables: Variables;
  /** Variables as the query sees them: defaults filled in, enums as the server's own values. */
  readonly values: Variables;
}

/** What is asked for besides the document. */
export interface OperationChoice {
  /** Which query, where the document has several. */
  readonly operationName?: string | undefined;
  readonly variables?: Variables | undefined;
}

/**
 * Picks the query of a document and makes it self-contained.
 *
 * @throws ExportError when document or variables are not valid, or there is no such query
 */
export function readOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables = {} }: OperationChoice = {},
): Operation {
  refuse("the query is not valid", validate(schema, document));
  const definition = getOperationAST(document, operationName);
  if (definition?.operation !== OperationTypeNode.QUERY) throw new ExportError(remedy(document));
  const { coerced, errors } = getVariableValues(
    schema,
    definition.variableDefinitions ?? [],
    variables,
  );
  refuse("the variables do not fit the query", errors ?? []);
  return {
    schema,
    definition: withoutSpreads(definition, document),
    variables,
    values: coerced ?? {},
  };
}

/** Whether a field or fragment takes part, by its `@skip` and `@include`. */
export function isIncluded(node: FieldNode | InlineFragmentNode, values: Variables): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, values)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, values)?.if !== false;
}

function refuse(what: string, problems: readonly Error[]): void {
  if (problems.length === 0) return;
  throw new ExportError(`${what}: ${problems.map(({ message }) => message).join(" ")}`);
}

function remedy(document: DocumentNode): string {
  const names: string[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (definition.operation === OperationTypeNode.QUERY)
      names.push(definition.name?.value ?? "(unnamed)");
  }
  return names.length === 0
    ? "only a query can be exported, and the document has none"
    : `name the query to export, one of: ${names.join(", ")}`;
}

/** Fragment spreads become inline fragments, so that every part of the query can be sent by itself. */
function withoutSpreads(
  definition: OperationDefinitionNode,
  document: DocumentNode,
): OperationDefinitionNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const fragment of document.definitions) {
    if (fragment.kind === Kind.FRAGMENT_DEFINITION) fragments.set(fragment.name.value, fragment);
  }
  return visit(definition, {
    FragmentSpread({ name, directives = [] }): InlineFragmentNode | undefined {
      const fragment = fragments.get(name.value);
      if (fragment === undefined) return undefined; // refused by validation
      const { typeCondition, selectionSet } = fragment;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives };
    },
  });
}
