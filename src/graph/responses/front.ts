import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyServerFactory } from "fastify";
import { httpServer } from "../connections/http-server";
import { PATHS, variantOf } from "./asked";
import type { ResponseCache, State } from "./cache";
import { readyIn } from "./kept-response";
import { encodingFor } from "./negotiation";
import { writeKept } from "./send";

/** Answers a request; false when it leaves that to others. */
export type Front = (request: IncomingMessage, response: ServerResponse, body: string) => boolean;

/** What a front is told of each request that it answers; `seconds` is how long it took. */
type NoteAnswered = (method: string, path: string, status: number, seconds: number) => void;

/** The longest body that is waited for, in bytes: as much as comes with the head of a request. */
const MOST_BODY_BYTES = 16 * 1024;

/**
 * Answers a request before anything else is done with it, if exactly the same was asked for before:
 * a GET by its address, a POST by its body. For a short answer that takes half of what Fastify takes
 * for a request.
 *
 * @param now what answers depend on at this moment
 */
export function frontOf(cache: ResponseCache, now: () => State, noteAnswered: NoteAnswered): Front {
  return (request, response, body) => {
    const began = performance.now();
    const variant = variantOf(request);
    if (variant === null) return false;
    const { method = "", url = "", headers } = request;
    const kept = cache.byBytes(now(), `${variant} ${method === "GET" ? url : body}`);
    if (kept === null) return false;
    const encoded = readyIn(kept, encodingFor(headers["accept-encoding"]));
    if (encoded === null) return false;
    writeKept(request, response, kept, encoded);
    cache.counts.hits += 1;
    const path = url.startsWith(PATHS.simple) ? PATHS.simple : PATHS.main;
    noteAnswered(method, path, response.statusCode, (performance.now() - began) / 1000);
    return true;
  };
}

/**
 * Makes Fastify's server, with a front before it. What goes wrong in the front is reported, and
 * Fastify answers.
 */
export function serverBehind(front: Front, report: (error: unknown) => void): FastifyServerFactory {
  return (handle) =>
    httpServer((request, response) => {
      if (request.method === "POST") whenBodyIsThere(request, response, handle);
      else if (!isAnswered(request, response, "")) handle(request, response);
    });

  /** A body that comes at once is looked at, and given back for Fastify to read where it is new. */
  function whenBodyIsThere(
    request: IncomingMessage,
    response: ServerResponse,
    handle: (request: IncomingMessage, response: ServerResponse) => void,
  ): void {
    const length = Number(request.headers["content-length"]);
    const isAwaited = length > 0 && length <= MOST_BODY_BYTES && variantOf(request) !== null;
    const look = () => {
      const chunk: Buffer | null = request.read();
      if (chunk?.length === length && isAnswered(request, response, chunk.toString())) return;
      if (chunk !== null) request.unshift(chunk);
      handle(request, response);
    };
    if (isAwaited) request.once("readable", look);
    else handle(request, response);
  }

  function isAnswered(request: IncomingMessage, response: ServerResponse, body: string): boolean {
    try {
      return front(request, response, body);
    } catch (error) {
      report(error);
      if (response.headersSent) response.destroy();
      return response.headersSent;
    }
  }
}
