import {
  type ApolloServerPlugin,
  type GraphQLResponse,
  HeaderMap,
  type HTTPGraphQLHead,
} from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { Context } from "../core/context";
import { formattedErrors, type ReportError } from "./client-errors";
import { LIMITS, type OperationRequest, type OperationResult, type Operations } from "./operation";

/**
 * The header of a request that wants to know its price: `report` tells it in `extensions.cost` beside
 * the answer, `only` instead of the answer, without running the operation.
 */
const COST_HEADER = "kenesh-cost";

/**
 * Answers the operations of an Apollo Server, which parses and validates them and has nothing to
 * execute itself.
 */
export function answerOperations(
  operations: Operations,
  reportError: ReportError,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      async responseForOperation({ document, request, contextValue }) {
        const wish = request.http?.headers.get(COST_HEADER);
        const result = await resultOf(operations, wish === "only", {
          document,
          // As it was given: what Apollo Server resolved has none where there is no such operation.
          operationName: request.operationName ?? null,
          variables: request.variables ?? {},
          context: contextValue,
        });
        const { errors = [] } = result;
        const told = formattedErrors(errors, reportError, contextValue.requestId);
        return responseOf(result, told, wish !== undefined);
      },
    }),
  };
}

async function resultOf(
  operations: Operations,
  isOnlyPriced: boolean,
  request: OperationRequest,
): Promise<OperationResult> {
  if (!isOnlyPriced) return operations.execute(request);
  const quote = operations.price(request, request.context.db.listSizes);
  const nothing = { data: null, price: null, values: 0 };
  return "errors" in quote ? { ...nothing, ...quote } : { ...nothing, ...quote };
}

function responseOf(
  { data, price }: OperationResult,
  errors: readonly GraphQLFormattedError[],
  tellsCost: boolean,
): Pick<GraphQLResponse, "body"> & { readonly http: HTTPGraphQLHead } {
  const singleResult = {
    ...(errors.length > 0 && { errors }),
    ...(data !== undefined && { data }),
    ...(tellsCost &&
      price !== null && { extensions: { cost: { requested: price, limit: LIMITS } } }),
  };
  const isRefused = data === undefined;
  const http = isRefused ? { status: 400, headers: new HeaderMap() } : NOTHING_TO_ADD;
  return { http, body: { kind: "single", singleResult } };
}

/** Beside what the answer's head has already. */
const NOTHING_TO_ADD: HTTPGraphQLHead = { headers: new HeaderMap() };
