import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../../core/errors";
import { ourFault } from "../client-errors";
import { NOT_STORED } from "../responses/headers";
import { GRAPHQL_METHODS, GRAPHQL_PATH } from "./paths";
import { discardRest } from "./rest-of-body";

const EXAMPLE = '{"query":"{ __typename }"}';

/** What to do about a request that is no operation, by Fastify's code of the error. */
const REMEDIES: Readonly<Record<string, (request: FastifyRequest, error: FastifyError) => string>> =
  {
    FST_ERR_CTP_EMPTY_JSON_BODY: () => `the body is empty: send ${EXAMPLE}`,
    FST_ERR_CTP_INVALID_JSON_BODY: (_request, { cause }) =>
      `the body is not JSON${cause instanceof Error ? ` (${cause.message})` : ""}: send ${EXAMPLE}`,
    FST_ERR_CTP_INVALID_MEDIA_TYPE: ({ headers }) =>
      `the body is ${said(headers["content-type"])}: send JSON, with \`content-type: application/json\``,
    FST_ERR_CTP_BODY_TOO_LARGE: ({ routeOptions }) =>
      `the body is larger than ${routeOptions.bodyLimit} bytes: ask for less in one operation, or name a document by its id instead of sending it`,
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => "the body is not as long as `content-length` says",
  };

function said(contentType: string | undefined): string {
  return contentType ? `"${contentType}"` : "of no stated type";
}

/**
 * Answers below `/graphql` what is no request for an operation, in the form of GraphQL's errors and
 * with the status that HTTP has for it.
 *
 * @param scope in which only paths below `/graphql` are served
 */
export function answerInGraphqlForm(scope: FastifyInstance): void {
  scope.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) await discardRest(request.raw);
    if (status >= 500) {
      request.log.error({ err: error, requestId: request.id });
      return answer(reply, status, ourFault(request.id));
    }
    const message = REMEDIES[error.code]?.(request, error) ?? error.message;
    return answer(reply, status, badRequest(message));
  });
  scope.setNotFoundHandler((request, reply) => {
    const [path] = request.url.split("?");
    if (path !== GRAPHQL_PATH) {
      const message = `there is nothing at ${path}: send operations to ${GRAPHQL_PATH}`;
      return answer(reply, 404, clientFault("NOT_FOUND", message));
    }
    void reply.header("allow", GRAPHQL_METHODS.join(", "));
    const message = `${GRAPHQL_PATH} does not take ${request.method}: send a POST, or a GET with the parameter \`query\``;
    return answer(reply, 405, badRequest(message));
  });
}

/** What is wrong with a request before its path is known: HTTP's own rules. */
const BROKEN: Readonly<Record<string, { readonly status: string; readonly message: string }>> = {
  HPE_HEADER_OVERFLOW: {
    status: "431 Request Header Fields Too Large",
    message:
      "the address or the headers are too long, at most 16 KB: send the operation in the body of a POST, or name a document by its id",
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: "408 Request Timeout",
    message: "the request did not come in time: send it again",
  },
};

const NO_HTTP = { status: "400 Bad Request", message: "this is not a request of HTTP/1.1" };

/** Answers what Node.js does not take for a request, in the same form, and closes the connection. */
export function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const { status, message } = BROKEN[error.code ?? ""] ?? NO_HTTP;
  const body = JSON.stringify({ errors: [badRequest(message)] });
  const head = [
    `HTTP/1.1 ${status}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "cache-control: no-store",
    "access-control-allow-origin: *",
    "connection: close",
  ];
  if (socket.writable) socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
  socket.destroySoon();
}

/** Answers an address that cannot be read, such as `/%zz`. */
export function answerUnreadable(
  error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  void answer(reply, error.statusCode ?? 400, badRequest(error.message));
}

function badRequest(message: string) {
  return clientFault("BAD_REQUEST", message);
}

function clientFault(code: ErrorCode, message: string) {
  return { message, extensions: { code } };
}

function answer(reply: FastifyReply, status: number, error: object): FastifyReply {
  return reply
    .code(status)
    .headers(NOT_STORED)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify({ errors: [error] }));
}
