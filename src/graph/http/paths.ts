/** Where operations are sent to. */
export const GRAPHQL_PATH = "/graphql";

/** The methods that `/graphql` takes; as in the header `Allow`. */
export const GRAPHQL_METHODS = ["GET", "HEAD", "POST"] as const;

/** Whether a method only reads: HEAD is answered as GET is, without the body. */
export function isForReading(method: string | undefined): boolean {
  return method === "GET" || method === "HEAD";
}

/** By one of these Apollo Server knows a request that no browser sends to another site unasked. */
export const PREFLIGHT_HEADERS = ["apollo-require-preflight", "x-apollo-operation-name"] as const;

/**
 * The header of a request that wants to know its price: `report` tells it in `extensions.cost` beside
 * the answer, `only` instead of the answer, without running the operation.
 */
export const COST_HEADER = "kenesh-cost";
