import { createServer, type RequestListener, type Server } from "node:http";
import { LIMITS } from "./limits";

/**
 * An HTTP server that no client can hold on to: heads, bodies, reads and writes have their times.
 *
 * A connection on which an answer is made and nothing moves is not closed by its stall time alone: an
 * answer takes less than that to be made.
 */
export function httpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      connectionsCheckingInterval: LIMITS.checkEveryMs,
      headersTimeout: LIMITS.headMs,
      requestTimeout: LIMITS.requestMs,
      keepAliveTimeout: LIMITS.keepAliveMs,
    },
    listener,
  );
  server.setTimeout(LIMITS.stallMs);
  return server;
}
