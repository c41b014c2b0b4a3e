import { isUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyServerFactory } from "fastify";
import { httpServer } from "../connections/http-server";
import { GRAPHQL_PATH } from "../http/paths";
import { readyIn } from "./encoded-answer";
import { encodingFor } from "./negotiation";
import { exactKey, variantOf } from "./request-key";
import type { AnswerCache } from "./store";

/** Answers a request; false when it leaves that to others. The body of a GET is empty. */
export type FastPath = (
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
) => boolean;

/** What is told of each request that the fast path answers; `seconds` is how long it took. */
export type NoteAnswered = (method: string, path: string, status: number, seconds: number) => void;

/** The longest body that is waited for, in bytes: as much as comes with the head of a request. */
const MOST_BODY_BYTES = 16 * 1024;

/**
 * Answers a request before anything else is done with it, if exactly the same was asked for before:
 * a GET by its address, a POST by its body. For a short answer that takes half of what Fastify takes
 * for a request.
 */
export function fastPath(
  { store, now, csrf, headers: answerHeaders }: AnswerCache,
  noteAnswered: NoteAnswered,
): FastPath {
  return (request, response, body) => {
    const began = performance.now();
    const variant = variantOf(request, csrf);
    if (variant === null) return false;
    const answer = store.byExact(now(), exactKey(variant, request, body));
    if (answer === null) return false;
    const { method = "", headers } = request;
    const encoded = readyIn(answer, encodingFor(headers["accept-encoding"]));
    if (encoded === null) return false;
    answerHeaders.write(request, response, answer, encoded);
    store.counts.hits += 1;
    const seconds = (performance.now() - began) / 1000;
    noteAnswered(method, GRAPHQL_PATH, response.statusCode, seconds);
    return true;
  };
}

/**
 * Makes Fastify's server, with a fast path before it. What goes wrong there is reported, and Fastify
 * answers.
 *
 * @param csrf as in `variantOf`
 */
export function serverBehind(
  answer: FastPath,
  csrf: boolean,
  report: (error: unknown) => void,
): FastifyServerFactory {
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
    const isAwaited = length > 0 && length <= MOST_BODY_BYTES && variantOf(request, csrf) !== null;
    const look = () => {
      const chunk: Buffer | null = request.read();
      // What is no text is refused, even where it reads like a text once its errors are replaced.
      const body = chunk?.length === length && isUtf8(chunk) ? chunk.toString() : null;
      if (body !== null && isAnswered(request, response, body)) return;
      if (chunk !== null) request.unshift(chunk);
      handle(request, response);
    };
    if (isAwaited) request.once("readable", look);
    else handle(request, response);
  }

  function isAnswered(request: IncomingMessage, response: ServerResponse, body: string): boolean {
    try {
      return answer(request, response, body);
    } catch (error) {
      report(error);
      if (response.headersSent) response.destroy();
      return response.headersSent;
    }
  }
}
