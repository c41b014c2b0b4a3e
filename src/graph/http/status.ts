import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerErrorCode } from "@apollo/server/errors";
import type { Context } from "../../core/context";
import type { ErrorCode } from "../../core/errors";

const REQUEST_ERRORS: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  "COST_LIMIT_EXCEEDED" satisfies ErrorCode,
]);

/**
 * Answers a well-formed request with a faulty operation by 200 where the client accepts only
 * `application/json`, as GraphQL over HTTP advises
 * (https://graphql.github.io/graphql-over-http/draft/#sec-application-json). With
 * `application/graphql-response+json` the status stays 400.
 */
export const statusPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accept = request.http?.headers.get("accept") ?? "";
        if (response.http.status !== 400 || accept.includes("graphql-response+json")) return;
        const errors = response.body.kind === "single" ? response.body.singleResult.errors : [];
        const areOfOperation = errors?.every(({ extensions }) =>
          REQUEST_ERRORS.has(extensions?.code),
        );
        if (areOfOperation) response.http.status = 200;
      },
    };
  },
};
