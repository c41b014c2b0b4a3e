import { ApolloServerErrorCode } from "@apollo/server/errors";
import { GraphQLError } from "graphql";

/** What a client is told of an error that is ours. */
export const OUR_FAULT = {
  message: "Something went wrong on our side; please report the query that led here.",
  extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR },
};

/** The same, with the id under which the log has it, where there is a request. */
export function ourFault(requestId: string | undefined) {
  if (requestId === undefined) return OUR_FAULT;
  return { ...OUR_FAULT, extensions: { ...OUR_FAULT.extensions, requestId } };
}

/** Whether an error is the client's to mend. */
export function isForClient(error: unknown): boolean {
  return error instanceof GraphQLError && !isUnexpected(error);
}

/** A GraphQLError that only wraps another error, as both executors make of thrown errors. */
function isUnexpected({ originalError }: GraphQLError): boolean {
  return originalError != null && !(originalError instanceof GraphQLError);
}
