import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { FastifyServerFactory } from "fastify";
import { PATHS, variantOf } from "./asked";
import type { ResponseCache, State } from "./cache";
import { readyIn } from "./kept-response";
import { encodingFor } from "./negotiation";
import { writeKept } from "./send";

/** Answers a request; false when it leaves that to others. */
export type Front = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Answers a GET by its address, before anything else is done with it, if exactly this address was
 * asked for before. For a short answer that takes half of what Fastify takes for a request.
 *
 * @param now what answers depend on at this moment
 * @param onAnswered is told of each that it answers: its path, its status, and how many seconds it took
 */
export function frontOf(
  cache: ResponseCache,
  now: () => State,
  onAnswered: (path: string, status: number, seconds: number) => void,
): Front {
  return (request, response) => {
    if (request.method !== "GET") return false;
    const began = performance.now();
    const variant = variantOf(request);
    if (variant === null) return false;
    const kept = cache.byBytes(now(), `${variant} ${request.url}`);
    if (kept === null) return false;
    const encoded = readyIn(kept, encodingFor(request.headers["accept-encoding"]));
    if (encoded === null) return false;
    writeKept(request, response, kept, encoded);
    cache.counts.hits += 1;
    const path = request.url?.startsWith(PATHS.simple) ? PATHS.simple : PATHS.main;
    onAnswered(path, response.statusCode, (performance.now() - began) / 1000);
    return true;
  };
}

/**
 * Makes Fastify's server, with a front before it. What goes wrong in the front is reported, and
 * Fastify answers.
 */
export function serverBehind(front: Front, report: (error: unknown) => void): FastifyServerFactory {
  return (handle, { keepAliveTimeout, requestTimeout }) => {
    const server = createServer((request, response) => {
      if (!isAnswered(request, response)) handle(request, response);
    });
    // What Fastify sets where it makes the server itself.
    return Object.assign(server, { keepAliveTimeout, requestTimeout });
  };

  function isAnswered(request: IncomingMessage, response: ServerResponse): boolean {
    try {
      return front(request, response);
    } catch (error) {
      report(error);
      if (response.headersSent) response.destroy();
      return response.headersSent;
    }
  }
}
