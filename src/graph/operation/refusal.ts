import { GraphQLError } from "graphql";
import { clientError, type ErrorCode } from "../../core/errors";
import { BOUNDS, LIMITS } from "./limits";

/**
 * The error of an operation that is refused before anything is read. The server takes the status
 * from `http`; clients do not see it.
 */
export function refusal(
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return clientError(code, message, { ...extensions, http: { status: 400 } });
}

/** The error of a query whose normal form would be beyond all use. */
export function tooLarge(): GraphQLError {
  return refusal(
    "COST_LIMIT_EXCEEDED",
    `the query selects more than ${BOUNDS.selections} fields once its fragments are written out; ask for fewer`,
  );
}

/** The error of a query that goes on below the deepest level. */
export function tooDeep(typeName: string): GraphQLError {
  return refusal(
    "COST_LIMIT_EXCEEDED",
    `the query is nested deeper than ${LIMITS.depth} levels, where it selects from ${typeName}; ask again from there, by \`node(id:)\``,
  );
}

/**
 * What graphql-js says of arguments, conditions and variables, as a client's mistake: it gives such
 * errors no code.
 */
export function asBadInput<Thrown>(error: Thrown): Thrown | GraphQLError {
  if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) return error;
  return remade(error, { extensions: { ...error.extensions, code: "BAD_USER_INPUT" } });
}

/** The most characters of a message: it quotes the wrong value, which may be all of a request. */
const LONGEST_MESSAGE = 1_000;

/** The same error with no more of its message than anybody reads. */
export function shortened(error: GraphQLError): GraphQLError {
  const { message } = error;
  if (message.length <= LONGEST_MESSAGE) return error;
  return remade(error, { message: `${message.slice(0, LONGEST_MESSAGE)}…` });
}

function remade(
  error: GraphQLError,
  changes: Partial<Pick<GraphQLError, "message" | "extensions">>,
): GraphQLError {
  const { message, nodes, source, positions, path, extensions } = { ...error, ...changes };
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });
}
