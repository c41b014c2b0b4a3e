import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import compress from "@fastify/compress";
import cors from "@fastify/cors";
import { type FastifyInstance, type FastifyServerFactory, fastify } from "fastify";
import type { GraphQLSchema } from "graphql";
import { type Context, createContext } from "../core/context";
import type { Database } from "../core/database/database";
import { dayOfMoment } from "../core/time/day";
import { apolloServer } from "./apollo";
import { Connections } from "./connections/connections";
import { httpServer } from "./connections/http-server";
import { LIMITS } from "./connections/limits";
import { connectionsThatFit } from "./connections/open-files";
import { type Documents, persistedQueries, readDocuments, unknownDocument } from "./documents";
import type { Execute } from "./execute";
import { registerHealth } from "./health";
import { statusPlugin } from "./http-status";
import { type CollectMetrics, metricsOf } from "./metrics";
import { refusalPlugin } from "./refusals";
import { PATHS } from "./responses/asked";
import { ResponseCache } from "./responses/cache";
import { dressAnswers, revisionPlugin } from "./responses/dress-answers";
import { type Front, frontOf, serverBehind } from "./responses/front";
import { keepResponses } from "./responses/keep-responses";
import { LEAST_COMPRESSED_BYTES } from "./responses/kept-response";
import { ALLOWED_ORIGIN } from "./responses/send";

/**
 * The largest request body in bytes. A client's long query with its variables has some thousands; a
 * gateway sends the keys of all entities that it asks for.
 */
const MOST_BODY_BYTES = { clients: 256 * 1024, gateways: 64 * 1024 * 1024 };

/** What a GraphQL server serves. */
export interface ServedGraph {
  readonly schema: GraphQLSchema;
  /** The schema as its clients read it. */
  readonly sdl: string;
  readonly execute: Execute;
  /** The database of the next request; another one after a rebuild. */
  readonly database: () => Database;
  /** Who asks: clients, or gateways with their lists of keys. */
  readonly audience: keyof typeof MOST_BODY_BYTES;
}

/** What a server may have beside its graph. */
export interface ServerParts {
  /** How many bytes of answers to clients are kept; 0, or none given, keeps none. */
  readonly cacheBytes?: number;
  /** What clients may ask for by an id. */
  readonly documents?: Documents;
  /** Where other processes serve with this one, what gives the metrics of all. */
  readonly collectMetrics?: CollectMetrics;
}

/**
 * A server with `/graphql`, `/schema.graphql`, `/metrics` and the health checks. It does not listen
 * yet.
 *
 * The API is public, read-only and knows no cookies: any origin may read it.
 */
export async function createServer(
  graph: ServedGraph,
  logLevel: string,
  { cacheBytes = 0, documents = new Map(), collectMetrics }: ServerParts = {},
): Promise<FastifyInstance> {
  const kept = keptAnswers(graph, cacheBytes);
  const metrics = metricsOf(kept?.cache ?? null, collectMetrics ?? null);
  const app = newApp(graph, logLevel, kept && frontOf(kept.cache, kept.now, metrics.noteAnswered));
  const apollo = apolloServer(graph.schema, graph.execute, {
    reportError: (error) => app.log.error(error),
    plugins: [statusPlugin, refusalPlugin, revisionPlugin],
    persistedQueries: persistedQueries(documents),
  });
  await apollo.start();
  // Fastify has answered what was under way when it calls this.
  app.addHook("onClose", () => apollo.stop());
  await app.register(compress, { threshold: LEAST_COMPRESSED_BYTES });
  await app.register(cors, {
    origin: ALLOWED_ORIGIN,
    methods: ["GET", "HEAD", "POST"],
    maxAge: 86_400,
  });
  metrics.register(app);

  await app.register(async (scope) => {
    if (graph.audience === "clients") {
      readDocuments(scope, documents);
      dressAnswers(scope, kept === null ? () => {} : keepResponses(scope, kept.cache, kept.now));
    }
    registerGraphql(scope, apollo, graph);
  });
  app.get("/schema.graphql", async (_request, reply) =>
    reply.type("application/graphql; charset=utf-8").send(graph.sdl),
  );
  registerHealth(app, graph.database);
  return app;
}

/** What keeps answers, and what they depend on now; null where none are kept. */
function keptAnswers({ audience, database }: ServedGraph, cacheBytes: number) {
  if (audience !== "clients" || cacheBytes === 0) return null;
  const now = () => ({ revision: database().revision, day: dayOfMoment(Date.now()) });
  return { cache: new ResponseCache(cacheBytes), now };
}

function newApp({ audience }: ServedGraph, logLevel: string, front: Front | null): FastifyInstance {
  let isClosing = false;
  const connections = new Connections(connectionsThatFit(LIMITS.connections));
  const serve: FastifyServerFactory =
    front === null
      ? (handle) => httpServer(handle)
      : serverBehind(
          // While a server closes, Fastify ends its connections with what was under way.
          (request, response, body) =>
            !isClosing && !connections.isPuttingOff && front(request, response, body),
          (error) => app.log.error(error),
        );
  const app: FastifyInstance = fastify({
    logger: { level: logLevel },
    // One logger for all requests: to make another for each costs as much as to look up an answer.
    childLoggerFactory: (logger) => logger,
    bodyLimit: MOST_BODY_BYTES[audience],
    forceCloseConnections: "idle",
    serverFactory: (handle, options) => {
      const answer: typeof handle = (request, response) =>
        connections.whenTaken(() => handle(request, response));
      return connections.watch(serve(answer, options));
    },
  });
  app.decorate("connections", connections);
  app.addHook("preClose", async () => {
    isClosing = true;
  });
  return app;
}

/**
 * `/graphql`, and `/graphql/simple` for simple requests
 * (https://fetch.spec.whatwg.org/#simple-headers): those that a browser sends to another site
 * without asking it first, such as a link.
 *
 * Apollo Server refuses these, lest a page makes a visitor's browser do something in the visitor's
 * name. Here nobody has a name and nothing can be done but read what is public, so that a path of
 * its own takes them; the main one keeps the refusal, for whoever puts a login in front of it.
 */
function registerGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  graph: ServedGraph,
): void {
  const handler = fastifyApolloHandler(apollo, {
    context: async ({ unknownDocument: id }): Promise<Context> => {
      if (id !== undefined) throw unknownDocument(id);
      return createContext(graph.database());
    },
  });
  const compress = graph.audience === "clients" ? { compress: false as const } : {};
  app.route({
    ...compress,
    method: ["GET", "POST"],
    url: PATHS.main,
    preHandler: async (request, reply) => {
      const isBrowser = request.method === "GET" && request.headers.accept?.includes("text/html");
      const isBare = isBrowser && !request.url.includes("?");
      if (isBare && app.hasRoute({ method: "GET", url: "/playground" }))
        return reply.redirect("playground/");
    },
    handler,
  });
  app.route({
    ...compress,
    method: ["GET", "POST"],
    url: PATHS.simple,
    preHandler: async (request) => {
      // What Apollo Server takes for a sign that the browser did ask first.
      request.headers["apollo-require-preflight"] = "not needed here";
    },
    handler,
  });
}
