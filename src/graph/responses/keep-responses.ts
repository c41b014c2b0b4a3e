import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { meaningOf, variantOf } from "./asked";
import { isSame, type ResponseCache, type State } from "./cache";
import type { Keep } from "./dress-answers";
import { compressedIn, type KeptResponse, readyIn, type Variant } from "./kept-response";
import { encodingFor } from "./negotiation";
import { writeKept } from "./send";

/**
 * Answers requests that mean what was answered before, however they are written. What is asked for
 * in exactly the same words was looked up before, see `frontOf`.
 *
 * What goes wrong in it is logged, and the request is answered as if it came for the first time.
 *
 * @param app a scope of its own, in which requests are parsed here
 * @param now what answers depend on at this moment
 * @returns what keeps an answer that is about to be sent, if it may be kept
 */
export function keepResponses(app: FastifyInstance, cache: ResponseCache, now: () => State): Keep {
  const harmless = (look: () => void) => {
    try {
      look();
    } catch (error) {
      app.log.error(error);
    }
  };

  app.addHook("onRequest", (request, _reply, done) => {
    harmless(() => {
      const variant = variantOf(request.raw);
      if (variant === null) return;
      const bytes = `${variant} ${request.url}`;
      request.asked = { variant, state: now(), bytes, meaning: null };
    });
    done();
  });

  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    const { asked } = request;
    if (asked !== null) asked.bytes = `${asked.variant} ${body}`;
    void parse(request, body.toString(), done);
  });

  app.addHook("preValidation", (request, reply, done) => {
    if (request.asked !== null) harmless(() => lookByMeaning(request, cache, now()));
    if (request.kept === null) done();
    else sendKept(request, reply, cache);
  });

  return (request, response) => harmless(() => keep(request, response, cache, now()));
}

function lookByMeaning(request: FastifyRequest, cache: ResponseCache, state: State): void {
  const { asked } = request;
  const meaning = meaningOf(request);
  if (asked === null || meaning === null) return;
  asked.state = state;
  asked.meaning = `${asked.variant} ${meaning}`;
  request.kept = cache.byMeaning(state, asked.meaning, asked.bytes);
  if (request.kept === null) cache.counts.misses += 1;
}

/**
 * Keeps an answer, if it was made from the data that was there when the request was looked up, and if
 * it is still the same day: the answer may have been made on either of two.
 */
function keep(
  { asked }: FastifyRequest,
  response: KeptResponse,
  cache: ResponseCache,
  { day }: State,
): void {
  if (asked === null || asked.meaning === null || response.revision === null) return;
  if (!isSame(asked.state, { revision: response.revision, day })) return;
  cache.keep(asked.state, asked.meaning, asked.bytes, response);
}

function sendKept(
  { raw, headers, kept }: FastifyRequest,
  reply: FastifyReply,
  cache: ResponseCache,
): void {
  if (kept === null) return;
  const send = (variant: Variant) => {
    cache.counts.hits += 1;
    reply.hijack();
    writeKept(raw, reply.raw, kept, variant);
  };
  const liked = encodingFor(headers["accept-encoding"]);
  const ready = readyIn(kept, liked);
  if (ready !== null) send(ready);
  else
    compressedIn(kept, liked)
      .then(send)
      .catch((error) => reply.send(error));
}
