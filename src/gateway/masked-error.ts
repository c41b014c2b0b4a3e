import { GraphQLError } from "graphql";
import type { ErrorCode } from "../core/errors";

/** Where in an answer something is wrong. */
interface Position {
  readonly path: readonly (string | number)[];
}

/** Of an error in a gateway, what is looked at here. It may come from another copy of graphql-js. */
interface GatewayError extends Partial<Position> {
  readonly name?: string;
  readonly message?: string;
  readonly extensions?: { readonly code?: unknown; readonly serviceName?: unknown };
  readonly originalError?: unknown;
}

/** What a gateway says of a subgraph that gives no answer. */
const UNREACHABLE = new Set([
  "SUBREQUEST_HTTP_ERROR",
  "RESPONSE_VALIDATION_FAILED",
  "GATEWAY_TIMEOUT",
]);

/** What the errors of a request are called that was given up, as it took too long. */
const GIVEN_UP = new Set(["TimeoutError", "AbortError"]);

/**
 * What a client is told of an error: what a subgraph said, that a subgraph does not answer, or that
 * something is wrong with us. Addresses and stacks stay inside.
 */
export function maskedError(error: unknown): GraphQLError | GatewayError {
  const chain = chainOf(error);
  const [outer] = chain;
  const position = outer?.path === undefined ? {} : { path: outer.path };
  const silent = chain.find(
    ({ name, extensions }) =>
      UNREACHABLE.has(String(extensions?.code)) || GIVEN_UP.has(String(name)),
  );
  if (silent !== undefined) {
    const named = chain.find(({ extensions }) => extensions?.serviceName !== undefined);
    const name = String(named?.extensions?.serviceName ?? "a subgraph");
    return new GraphQLError(`"${name}" does not answer at the moment; what it knows is missing`, {
      ...position,
      extensions: { code: "SUBGRAPH_UNAVAILABLE" satisfies ErrorCode, serviceName: name },
    });
  }
  if (outer !== undefined && chain.every(({ name }) => name === "GraphQLError"))
    return withoutServiceName(outer, position);
  return new GraphQLError("Something went wrong on our side; please report the query.", {
    ...position,
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  });
}

/** Clients see one graph: which subgraph refused something is no business of theirs. */
function withoutServiceName(
  error: GatewayError,
  position: Partial<Position>,
): GraphQLError | GatewayError {
  if (error.extensions?.serviceName === undefined) return error;
  const { serviceName: _serviceName, ...extensions } = error.extensions;
  return new GraphQLError(error.message ?? "", { ...position, extensions });
}

/** An error, what it wraps, what that wraps and so on. */
function chainOf(error: unknown): GatewayError[] {
  if (typeof error !== "object" || error === null) return [];
  // Every property that is read is optional and checked.
  const { originalError } = error as GatewayError;
  return [error, ...chainOf(originalError)];
}
