import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Context, createContext } from "../../core/context";
import { withLoggedStatements } from "../debug-log";
import { unknownDocument } from "../documents";
import { factsIn, noteAnswer } from "../observation/operation-facts";
import type { RateLimit } from "../rate-limit/rate-limit";
import { asksForPage, type Delivery, type Payload } from "../responses";
import { type DatabaseOf, databaseOfRequest } from "../revisions/requested";
import { Crowd } from "./crowd";
import { GRAPHQL_METHODS, isForReading } from "./paths";

/** What answers operations. */
interface Answering {
  readonly apollo: ApolloServer<Context>;
  readonly database: DatabaseOf;
  /** Null where nobody is limited. */
  readonly limit: RateLimit | null;
  /** What delivers answers to clients; null where a gateway asks, which gets them as they are. */
  readonly delivery: Delivery | null;
}

/**
 * Serves the path of a scope: GET and HEAD with the operation in the address, POST with it in the body.
 *
 * A browser that opens the address is led to the playground, where there is one, with the operation
 * filled in.
 */
export function serveGraphql(
  app: FastifyInstance,
  { apollo, database, delivery, limit }: Answering,
): void {
  const crowd = new Crowd();
  app.route({
    ...(delivery !== null && { compress: false as const }),
    method: [...GRAPHQL_METHODS],
    url: "",
    preHandler: async (request, reply) => {
      const page = pageFor(request);
      if (page !== null && app.hasRoute({ method: "GET", url: "/playground" }))
        return reply.header("vary", "accept").redirect(page);
    },
    async handler(request, reply) {
      let pieces: readonly Buffer[] | null = null;
      let context: Context | null = null;
      const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: requestOf(request),
        context: async () => {
          crowd.enter(reply.raw);
          if (request.unknownDocument !== undefined) throw unknownDocument(request.unknownDocument);
          const db = withLoggedStatements(
            databaseOfRequest(request.raw, reply.raw, database),
            request.log,
            request.id,
          );
          const { raw } = request;
          const signal = {
            get aborted() {
              return raw.socket.destroyed;
            },
          };
          const takePieces = (taken: readonly Buffer[]) => {
            pieces = taken;
          };
          const allowance = limit?.ofOperation(raw);
          context = createContext(db, {
            requestId: request.id,
            signal,
            takePieces,
            ...(allowance && { allowance }),
          });
          return context;
        },
      });
      noteAnswer(request.raw, { operation: factsIn(context) });
      if (body.kind !== "complete") throw new Error("answers come whole here");
      void reply.code(status ?? 200).headers(Object.fromEntries(headers));
      const payload: Payload = pieces ?? body.string;
      return delivery === null ? whole(payload) : delivery.deliver(request, reply, payload);
    },
  });
}

/** A gateway gets an answer as it is. */
function whole(payload: Payload): string | Buffer {
  return typeof payload === "string" ? payload : Buffer.concat(payload);
}

/** Where a browser finds the operation of its address; null for a request that wants the answer. */
function pageFor({ method, headers, url }: FastifyRequest): string | null {
  if (!isForReading(method) || !asksForPage(headers.accept)) return null;
  const { search, searchParams } = new URL(url, "http://localhost");
  return search === "" || searchParams.has("query") ? `playground/${search}` : null;
}

function requestOf({ method, headers, url, body }: FastifyRequest): HTTPGraphQLRequest {
  const sent = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) sent.set(name, Array.isArray(value) ? value.join(", ") : value);
  return {
    method: isForReading(method) ? "GET" : method,
    headers: sent,
    search: url.includes("?") ? new URL(url, "http://localhost").search : "",
    body,
  };
}
