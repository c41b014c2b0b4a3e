import { type ExecutionResult, execute, type GraphQLSchema } from "graphql";
import type { OperationRequest } from "../../src/graph/operation";

/** Executes operations of a schema with graphql-js: what the project's own execution is held against. */
export function graphqlJs(schema: GraphQLSchema) {
  return async (request: OperationRequest): Promise<ExecutionResult> => {
    const { document, operationName, variables, context } = request;
    return execute({
      schema,
      document,
      contextValue: context,
      variableValues: { ...variables },
      operationName: operationName ?? null,
    });
  };
}
