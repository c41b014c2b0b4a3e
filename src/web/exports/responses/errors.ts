import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { ExportError } from "../../../exports/errors";
import { AnswerError } from "../../../exports/query/graph/execute";
import { OUR_FAULT, ourFault } from "../../../graph/client-errors";
import { discardRest } from "../../../graph/http/rest-of-body";
import { RangeNotSatisfiable } from "../archives/range";
import { NotAcceptable } from "../requests/media-type";
import { Busy } from "./limits";

/** A thing that is not there. The message lists what is. */
export class NotFound extends Error {}

/**
 * Answers an export that cannot be made, in the form of GraphQL's errors: `{ errors: [{ message, extensions }] }`.
 *
 * The status is 404 for what is not there, 406 for what is there in other media types only, 410 for a revision that is
 * no longer served, 416 for bytes that a file does not have, 400 for what the client can mend, 503 where it has to wait,
 * 500 for what is ours.
 */
export async function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const status = statusOf(error);
  if (status === 413) await discardRest(request.raw);
  if (status === 500) request.log.error({ err: error, requestId: request.id });
  const message = status === 415 ? 'send JSON, as application/json: {"query": "…"}' : error.message;
  const known = { message, extensions: { code: codeOf(status), ...extensionsOf(error) } };
  for (const name of ["etag", "last-modified", "content-disposition"]) reply.removeHeader(name);
  if (error instanceof Busy) void reply.header("retry-after", error.retryAfter);
  if (hasStatus(error)) void reply.headers(Object.fromEntries(error.extensions.http.headers ?? []));
  return reply
    .code(status)
    .headers({ "cache-control": "no-store" })
    .type("application/json; charset=utf-8")
    .send({ errors: [status === 500 ? ourFault(request.id) : known] });
}

/** The statuses of errors that have one for all of their kind. */
const STATUSES = [
  [NotFound, 404],
  [NotAcceptable, 406],
  [RangeNotSatisfiable, 416],
  [Busy, 503],
] as const;

function statusOf(error: FastifyError): number {
  const ofKind = STATUSES.find(([kind]) => error instanceof kind);
  if (ofKind !== undefined) return ofKind[1];
  if (hasStatus(error)) return error.extensions.http.status;
  if (error instanceof AnswerError) return isOurs(error) ? 500 : 400;
  if (error instanceof ExportError || error instanceof GraphQLError) return 400;
  return error.statusCode ?? 500;
}

/** An error that says its status, and what else HTTP is to tell: a revision is gone, a client has asked for too much. */
interface ErrorWithStatus extends GraphQLError {
  readonly extensions: GraphQLError["extensions"] & {
    readonly http: { readonly status: number; readonly headers?: ReadonlyMap<string, string> };
  };
}

function hasStatus(error: unknown): error is ErrorWithStatus {
  return error instanceof GraphQLError && error.extensions.http !== undefined;
}

function extensionsOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!hasStatus(error)) return {};
  const { http: _http, ...extensions } = error.extensions;
  return extensions;
}

function isOurs({ errors }: AnswerError): boolean {
  return errors.some(({ extensions }) => extensions.code === OUR_FAULT.extensions.code);
}

const CODES: Readonly<Record<number, string>> = {
  404: "NOT_FOUND",
  406: "NOT_ACCEPTABLE",
  416: "RANGE_NOT_SATISFIABLE",
  503: "SERVICE_UNAVAILABLE",
};

function codeOf(status: number): string {
  return CODES[status] ?? "BAD_USER_INPUT";
}
