import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../../core/context";
import { compressedIn, type KeptResponse, keptResponse } from "./kept-response";
import { encodingFor } from "./negotiation";
import { CACHE_STATUS, headersOf, headersOfKnown, REVISION_HEADER } from "./send";

/** Keeps an answer that is about to be sent, if it may be kept. */
export type Keep = (request: FastifyRequest, response: KeptResponse) => void;

/** Names the build of an answer without errors in a header of it. */
export const revisionPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response: { body, http } }) {
        if (body.kind === "single" && !body.singleResult.errors?.length)
          http.headers.set(REVISION_HEADER, contextValue.db.revision);
      },
    };
  },
};

/**
 * Gives the answers of a scope that were just made what those have that were kept: their entity tag,
 * their encoding.
 */
export function dressAnswers(app: FastifyInstance, keep: Keep): void {
  app.decorateRequest("asked", null);
  app.decorateRequest("kept", null);
  app.addHook("onSend", async (request, reply, payload) =>
    typeof payload === "string" ? dressed(request, reply, payload, keep) : payload,
  );
}

/** The bytes to send; null for a 304. */
async function dressed(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  keep: Keep,
): Promise<Buffer | null> {
  const { raw, headers, asked } = request;
  const revision = reply.getHeader(REVISION_HEADER);
  const contentType = String(reply.getHeader("content-type"));
  const response = keptResponse(text, contentType, typeof revision === "string" ? revision : null);
  keep(request, response);
  if (asked !== null) reply.header("cache-status", CACHE_STATUS.miss);
  const variant = await compressedIn(response, encodingFor(headers["accept-encoding"]));
  const known = headersOfKnown(raw, response, variant);
  if (known === null) {
    reply.headers(headersOf(raw, response, variant));
    return variant.bytes;
  }
  reply.code(304).removeHeader("content-type").headers(known);
  return null;
}
