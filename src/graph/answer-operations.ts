import {
  type ApolloServerPlugin,
  type GraphQLResponse,
  HeaderMap,
  type HTTPGraphQLHead,
} from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { Context } from "../core/context";
import { formattedErrors, type ReportError } from "./client-errors";
import { COST_HEADER } from "./http/paths";
import { jsonPieces } from "./json-pieces";
import { notePrice } from "./observation/operation-facts";
import { LIMITS, type OperationRequest, type OperationResult, type Operations } from "./operation";

/** Answers with fewer values are written at once. */
const LEAST_VALUES_IN_PIECES = 4_000;

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
        const { errors = [], price } = result;
        if (price !== null) notePrice(contextValue, price.values);
        const told = formattedErrors(errors, reportError, contextValue.requestId);
        const { http, body } = responseOf(result, told, wish !== undefined);
        const { takePieces } = contextValue;
        if (takePieces === undefined || result.values < LEAST_VALUES_IN_PIECES)
          return { http, body };
        takePieces(await jsonPieces(body.singleResult));
        return {
          http,
          body: { kind: "single", singleResult: { ...body.singleResult, data: null } },
        };
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

interface SingleResponse {
  readonly http: HTTPGraphQLHead;
  readonly body: Extract<GraphQLResponse["body"], { kind: "single" }>;
}

function responseOf(
  result: OperationResult,
  errors: readonly GraphQLFormattedError[],
  tellsCost: boolean,
): SingleResponse {
  const { data, price } = result;
  const singleResult = {
    ...(errors.length > 0 && { errors }),
    ...(data !== undefined && { data }),
    ...(tellsCost &&
      price !== null && { extensions: { cost: { requested: price, limit: LIMITS } } }),
  };
  const http = data === undefined ? headOf(result) : NOTHING_TO_ADD;
  return { http, body: { kind: "single", singleResult } };
}

/** A refusal says what status it has, if it is not the usual one, and when to come again. */
function headOf({ errors = [] }: OperationResult): HTTPGraphQLHead {
  // Written by `clientError` only.
  const http = errors[0]?.extensions.http as
    | { readonly status?: number; readonly headers?: ReadonlyMap<string, string> }
    | undefined;
  const headers = new HeaderMap();
  for (const [name, value] of http?.headers ?? []) headers.set(name, value);
  return { status: http?.status ?? 400, headers };
}

/** Beside what the answer's head has already. */
const NOTHING_TO_ADD: HTTPGraphQLHead = { headers: new HeaderMap() };
