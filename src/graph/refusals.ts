import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import type { Context } from "../core/context";
import { clientError, type ErrorCode } from "../core/errors";
import { type Cost, costOf } from "./cost";

/** The most objects that one operation may ask for. */
export const MOST_OBJECTS = 500_000;

/** Refuses operations before they are executed; see `refuseOperation`. */
export const refusalPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (operation) refuseOperation(schema, document, operation, request.variables ?? {});
      },
    };
  },
};

/**
 * Refuses an operation of a valid document that is no query, or that asks for too much. Variables
 * that cannot be coerced are left to the execution, which refuses them in its own words.
 *
 * @throws GraphQLError `GRAPHQL_VALIDATION_FAILED` for mutations and subscriptions
 * @throws GraphQLError `COST_LIMIT_EXCEEDED`, which names the dearest list and a size that fits
 */
export function refuseOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): void {
  if (operation.operation !== OperationTypeNode.QUERY)
    throw refusal(
      "GRAPHQL_VALIDATION_FAILED",
      `this graph can only be read: send a query, not a ${operation.operation}`,
    );
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (coerced === undefined) return;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );
  refuseBeyond(costOf({ schema, operation, fragments, variables: coerced }));
}

function refuseBeyond({ objects, dearest }: Cost): void {
  if (objects <= MOST_OBJECTS) return;
  const fitting = dearest && Math.floor((dearest.size * MOST_OBJECTS) / objects);
  const remedy = fitting ? `\`first: ${fitting}\` there would fit` : "ask for fewer levels";
  const where = dearest ? `; \`${dearest.path}\` asks for most` : "";
  const message = `the query may return ${objects} objects, at most ${MOST_OBJECTS} are served at a time${where}: ${remedy}`;
  throw refusal("COST_LIMIT_EXCEEDED", message, {
    cost: { requested: objects, limit: MOST_OBJECTS },
  });
}

/** The server takes the status from `http`; clients do not see it. */
function refusal(
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return clientError(code, message, { ...extensions, http: { status: 400 } });
}
