import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import type { Context } from "../core/context";

/** What a client, or a proxy before us, may call a request. */
const GIVEN_ID = /^[\w.-]{8,64}$/;

/** Names a request in logs and in answers: by its header `x-request-id`, else by an id of our own. */
export function nameRequest({ headers }: Pick<IncomingMessage, "headers">): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && GIVEN_ID.test(given) ? given : randomUUID();
}

/** The request in which an error occurred, by what was thrown. */
const requests = new WeakMap<object, string>();

/** Remembers in which request something was thrown. */
function noteRequest(thrown: unknown, requestId: string): void {
  if (typeof thrown === "object" && thrown !== null) requests.set(thrown, requestId);
}

/** The id of the request in which an error occurred; undefined outside a request. */
export function requestOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const known = requests.get(error);
  if (known !== undefined) return known;
  return "originalError" in error ? requestOf(error.originalError) : undefined;
}

/** Remembers of each error of an answer in which request it occurred. */
export const requestIdPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart({ contextValue: { requestId } }) {
    return {
      async didEncounterErrors({ errors }) {
        if (requestId === undefined) return;
        for (const error of errors) noteRequest(unwrapResolverError(error), requestId);
      },
    };
  },
};
