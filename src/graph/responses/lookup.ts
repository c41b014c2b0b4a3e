import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Store } from "./deliver";
import { compressedIn, type EncodedAnswer, readyIn, type Variant } from "./encoded-answer";
import { encodingFor } from "./negotiation";
import { exactKey, meaningOf, type RequestKey, variantOf } from "./request-key";
import { type AnswerCache, isSame } from "./store";

declare module "fastify" {
  interface FastifyRequest {
    /** What the answer is stored under; null when it is not stored. */
    key: RequestKey | null;
    /** The answer, where it was given before. */
    stored: EncodedAnswer | null;
  }
}

/**
 * Answers requests that mean what was answered before, however they are written. What is asked for
 * in exactly the same words was looked up before, see `fastPath`.
 *
 * What goes wrong in it is logged, and the request is answered as if it came for the first time.
 *
 * @param app a scope of its own
 * @returns what stores an answer that is about to be sent, if it may be stored
 */
export function lookUp(app: FastifyInstance, stored: AnswerCache): Store {
  const { now, csrf } = stored;
  const harmless = (look: () => void) => {
    try {
      look();
    } catch (error) {
      app.log.error(error);
    }
  };

  app.addHook("onRequest", (request, _reply, done) => {
    harmless(() => {
      const variant = variantOf(request.raw, csrf);
      if (variant === null) return;
      const exact = exactKey(variant, request.raw, "");
      request.key = { variant, state: now(), exact, meaning: null };
    });
    done();
  });

  app.addHook("preValidation", (request, reply, done) => {
    if (request.key !== null) harmless(() => lookByMeaning(request, stored));
    if (request.stored === null) done();
    else sendStored(request, reply, stored);
  });

  return (request, answer) => harmless(() => keep(request, answer, stored));
}

/** Completes the key of a POST, once its body is there. */
export function noteBody(request: FastifyRequest, body: string): void {
  const { key } = request;
  if (key !== null) key.exact = exactKey(key.variant, request.raw, body);
}

function lookByMeaning(request: FastifyRequest, { store, now }: AnswerCache): void {
  const { key } = request;
  const meaning = meaningOf(request);
  if (key === null || meaning === null) return;
  key.state = now();
  key.meaning = `${key.variant} ${meaning}`;
  request.stored = store.byMeaning(key.state, key.meaning, key.exact);
  if (request.stored === null) store.counts.misses += 1;
}

/**
 * Stores an answer, if it was made from the data that was there when the request was looked up, and
 * if it is still the same day: the answer may have been made on either of two.
 */
function keep({ key }: FastifyRequest, answer: EncodedAnswer, { store, now }: AnswerCache): void {
  if (key === null || key.meaning === null || answer.revision === null) return;
  const { day } = now();
  if (!isSame(key.state, { revision: answer.revision, day })) return;
  store.keep(key.state, key.meaning, key.exact, answer);
}

function sendStored(request: FastifyRequest, reply: FastifyReply, from: AnswerCache): void {
  const { raw, headers, stored } = request;
  if (stored === null) return;
  const send = (variant: Variant) => {
    from.store.counts.hits += 1;
    reply.hijack();
    from.headers.write(raw, reply.raw, stored, variant);
  };
  const liked = encodingFor(headers["accept-encoding"]);
  const ready = readyIn(stored, liked);
  if (ready !== null) send(ready);
  else
    compressedIn(stored, liked)
      .then(send)
      .catch((error) => reply.send(error));
}
