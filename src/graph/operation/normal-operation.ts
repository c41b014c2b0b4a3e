import type { DocumentNode, GraphQLError, GraphQLSchema } from "graphql";
import { readOperation } from "./document";
import type { Values } from "./normal-form/field";
import { NormalForm } from "./normal-form/normal-form";
import { coerceVariables } from "./variables";

/** A query in its normal form. */
export interface NormalOperation {
  readonly form: NormalForm;
  /** Its variables as it sees them: defaults filled in, enums as the server's own values. */
  readonly values: Values;
}

/**
 * The normal form of a query, for who plans by it without running it here.
 *
 * @param document valid for the schema
 * @param operationName which operation, where the document has several
 * @returns errors where the variables do not fit
 * @throws GraphQLError when it is not clear which operation is meant, and as `NormalForm` does
 */
export function normalOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: Values,
): NormalOperation | { readonly errors: readonly GraphQLError[] } {
  const operation = readOperation(document, operationName);
  const { variableDefinitions = [] } = operation.definition;
  const coerced = coerceVariables(schema, variableDefinitions, variables);
  if ("errors" in coerced) return coerced;
  const { values } = coerced;
  return { form: new NormalForm(schema, operation, values), values };
}
