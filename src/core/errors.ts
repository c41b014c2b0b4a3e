import { type ASTNode, GraphQLError } from "graphql";

/**
 * A mistake of whoever runs a command: its message names the thing, the place and the remedy, and
 * is shown without a stack.
 */
export class UserError extends Error {
  /** @param exitCode 1 when the work failed, 2 when the command was used wrongly */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
    this.name = "UserError";
  }
}

/** What an error says. Those of SQLite, and of other realms, are no instance of our `Error`. */
export function messageOf(error: unknown): string {
  const hasMessage = typeof error === "object" && error !== null && "message" in error;
  return String(hasMessage ? error.message : error);
}

/** The stable codes in `extensions.code` that clients may be given, those of Apollo Server included. */
export const ERROR_CODES = [
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "BUDGET_EXCEEDED",
  "COST_LIMIT_EXCEEDED",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "INTERNAL_SERVER_ERROR",
  "NOT_FOUND",
  "NOT_READY",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_DOCUMENT_NOT_FOUND",
  "PERSISTED_QUERY_NOT_FOUND",
  "RATE_LIMITED",
  "REVISION_GONE",
  "SERVER_BUSY",
  "SUBGRAPH_UNAVAILABLE",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error to a client: the message says what to change, the code is stable. */
export function clientError(
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } });
}

/**
 * A client's value that cannot be used.
 *
 * @param node where it stands in the document, if it does: the error tells the place
 */
export function badInput(message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, {
    ...(node && { nodes: node }),
    extensions: { code: "BAD_USER_INPUT" satisfies ErrorCode },
  });
}
