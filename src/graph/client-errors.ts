import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { ErrorCode } from "../core/errors";
import { requestOf } from "./request-ids";

/** Told of errors that are our own fault, which clients only see as "internal", and of their request. */
export type ReportError = (error: unknown, requestId?: string) => void;

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

/** A GraphQLError that only wraps another error, as executors make of thrown errors. */
function isUnexpected({ originalError }: GraphQLError): boolean {
  return originalError != null && !(originalError instanceof GraphQLError);
}

/** What is the client's to mend keeps its words; what is ours is reported and named "internal". */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  reportError: ReportError,
  requestId?: string,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (isForClient(cause)) return coded(formatted, cause);
  const id = requestId ?? requestOf(cause);
  reportError(cause, id);
  const { message: _message, extensions: _extensions, ...place } = formatted;
  return { ...place, ...ourFault(id) };
}

/**
 * Gives a value that a scalar refuses the scalar's code, wherever it stands: in a document, Apollo
 * Server calls all that validation finds `GRAPHQL_VALIDATION_FAILED`. And it has no code for some
 * requests that it refuses, such as one with the hash of another query.
 */
function coded(formatted: GraphQLFormattedError, cause: unknown): GraphQLFormattedError {
  const given = cause instanceof GraphQLError ? cause.originalError : null;
  if (given instanceof GraphQLError && given.extensions.code !== undefined)
    return { ...formatted, extensions: { ...formatted.extensions, code: given.extensions.code } };
  const isRefused = cause instanceof GraphQLError && cause.extensions.http !== undefined;
  if (!isRefused || formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR)
    return formatted;
  const code: ErrorCode = "BAD_REQUEST";
  return { ...formatted, extensions: { ...formatted.extensions, code } };
}

/** The errors of an answer in the form in which clients get them. */
export function formattedErrors(
  errors: readonly GraphQLError[],
  reportError: ReportError,
  requestId?: string,
): readonly GraphQLFormattedError[] {
  return errors.map((error) => {
    // What only the server needs, such as the status.
    const { http: _http, ...extensions } = error.extensions;
    const code = extensions.code ?? ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
    const formatted = { ...error.toJSON(), extensions: { ...extensions, code } };
    return formatError(formatted, error, reportError, requestId);
  });
}
