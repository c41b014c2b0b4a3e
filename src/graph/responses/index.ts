import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { deliver } from "./deliver";
import type { Payload } from "./encoded-answer";
import { answerHeaders } from "./headers";
import { lookUp, noteBody } from "./lookup";
import { type AnswerCache, AnswerStore, type State } from "./store";

export { revisionPlugin } from "./deliver";
export { LEAST_COMPRESSED_BYTES, type Payload } from "./encoded-answer";
export { fastPath, serverBehind } from "./fast-path";
export { ALLOWED_ORIGIN, EXPOSED_HEADERS } from "./headers";
export { asksForPage } from "./negotiation";
export type { AnswerCache } from "./store";

/**
 * Where answers are stored.
 *
 * @param bytes of all that is stored; 0 stores nothing
 * @param now what answers depend on at this moment
 * @param csrf whether requests that a browser sends to another site unasked are refused
 * @returns null when nothing is stored
 */
export function answerCache(bytes: number, now: () => State, csrf: boolean): AnswerCache | null {
  if (bytes === 0) return null;
  return { store: new AnswerStore(bytes), now, csrf, headers: answerHeaders(csrf) };
}

/** Sends what was made for a request. */
export interface Delivery {
  /** Sends an answer; the reply bears the status and the headers of Apollo Server. */
  deliver(request: FastifyRequest, reply: FastifyReply, payload: Payload): Promise<FastifyReply>;
  /** Is told the body of each POST, before it is parsed. */
  noteBody(request: FastifyRequest, body: string): void;
}

/**
 * In a scope of its own, answers requests from what is stored, and gives what delivers and stores
 * the others.
 */
export function delivery(app: FastifyInstance, cache: AnswerCache | null, csrf: boolean): Delivery {
  app.decorateRequest("key", null);
  app.decorateRequest("stored", null);
  const store = cache === null ? () => {} : lookUp(app, cache);
  const parts = { headers: cache?.headers ?? answerHeaders(csrf), store };
  return {
    deliver: (request, reply, payload) => deliver(request, reply, payload, parts),
    noteBody,
  };
}
