import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  validate,
} from "graphql";
import { ExportError } from "../errors";
import type { Variables } from "./conditions";
import { dissolved, refuseLarge } from "./dissolve";

/** One query by itself: its fragments are written out in place, and no condition is left in it. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  /** Variables as they were given, to be sent. */
  readonly variables: Variables;
  /** Variables as the query sees them: defaults filled in, enums as the server's own values. */
  readonly values: Variables;
}

/** So many problems are said; who made more knows what to do. */
const MOST_PROBLEMS = 5;

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
  refuseLarge(document);
  refuse(
    "the query is not valid",
    validate(schema, document, undefined, { maxErrors: MOST_PROBLEMS }),
  );
  const definition = getOperationAST(document, operationName);
  if (definition?.operation !== OperationTypeNode.QUERY) throw new ExportError(remedy(document));
  const { coerced, errors } = getVariableValues(
    schema,
    definition.variableDefinitions ?? [],
    variables,
    { maxErrors: MOST_PROBLEMS },
  );
  refuse("the variables do not fit the query", errors ?? []);
  return {
    schema,
    definition: dissolved(definition, document, coerced ?? {}),
    variables,
    values: coerced ?? {},
  };
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
