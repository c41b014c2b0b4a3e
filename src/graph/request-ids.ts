import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import type { Context } from "../core/context";
import { getOrInsert } from "../core/get-or-insert";

/** What a client, or a proxy before us, may call a request. */
const GIVEN_ID = /^[\w.-]{8,64}$/;

/** The trace that a request is part of (https://www.w3.org/TR/trace-context/#traceparent-header). */
const TRACE_PARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/;

const names = new WeakMap<object, string>();

/**
 * Names a request in logs and in answers: by its header `x-request-id`, else by its trace of `traceparent`, else by an
 * id of our own. The same request has the same name each time.
 */
export function nameRequest(request: Pick<IncomingMessage, "headers">): string {
  return getOrInsert(names, request, () => nameOf(request));
}

function nameOf({ headers }: Pick<IncomingMessage, "headers">): string {
  const given = headers["x-request-id"];
  if (typeof given === "string" && GIVEN_ID.test(given)) return given;
  const [, trace] = TRACE_PARENT.exec(String(headers.traceparent ?? "")) ?? [];
  return trace ?? randomUUID();
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
