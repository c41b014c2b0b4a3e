import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { FastifyBaseLogger } from "fastify";
import { nameRequest } from "../request-ids";
import { type AnswerFacts, factsOf } from "./operation-facts";

/** A request that has been answered, or that nobody waits for any more. */
export interface Observed extends AnswerFacts {
  readonly seconds: number;
}

/** Levels with a line a request. */
const LOGGED: ReadonlySet<string> = new Set(["info", "debug"]);

/** The longest name that is logged; there is no end to what clients may call an operation. */
const LONGEST_NAME = 64;

/**
 * Tells of each request when its answer has been sent: to the metrics, and, with `KENESH_LOG=info`, to the log,
 * as a line of JSON. Neither texts of operations nor addresses of clients are logged.
 */
export function observeRequests(
  server: Server,
  log: () => FastifyBaseLogger,
  tell: (observed: Observed) => void,
): Server {
  return server.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
    const began = performance.now();
    response.once("close", () => {
      const observed = { ...factsOf(request), seconds: (performance.now() - began) / 1_000 };
      tell(observed);
      if (LOGGED.has(log().level)) log().info(lineOf(request, response, observed), "request");
    });
  });
}

function lineOf(
  request: IncomingMessage,
  response: ServerResponse,
  { seconds, cache, operation, revision }: Observed,
) {
  const [path] = (request.url ?? "").split("?");
  return {
    requestId: nameRequest(request),
    method: request.method,
    path,
    status: response.statusCode,
    ms: Number((seconds * 1_000).toFixed(3)),
    ...(revision !== null && { revision: revision.slice(0, 12) }),
    ...(cache !== null && { cache }),
    ...(operation !== null && {
      operation: operation.name?.slice(0, LONGEST_NAME) ?? null,
      hash: operation.hash,
      price: operation.price,
      ...(operation.errors.length > 0 && { errors: [...new Set(operation.errors)] }),
    }),
    ...(!response.writableFinished && { aborted: true }),
  };
}
