import compress from "@fastify/compress";
import cors from "@fastify/cors";
import { type FastifyInstance, type FastifyServerFactory, fastify } from "fastify";
import { dayOfMoment } from "../core/time/day";
import { apolloServer } from "./apollo";
import { Connections } from "./connections/connections";
import { httpServer } from "./connections/http-server";
import { LIMITS } from "./connections/limits";
import { connectionsThatFit } from "./connections/open-files";
import { operationLog } from "./debug-log";
import { type Documents, persistedQueries, readDocuments } from "./documents";
import { registerHealth } from "./health";
import { takeJson } from "./http/body";
import { answerBroken, answerInGraphqlForm, answerUnreadable } from "./http/errors";
import { GRAPHQL_METHODS, GRAPHQL_PATH } from "./http/paths";
import { serveGraphql } from "./http/route";
import { statusPlugin } from "./http/status";
import { type CollectMetrics, type Metrics, metricsOf } from "./metrics";
import { ErrorLines } from "./observation/log-controller";
import { observeRequests } from "./observation/observe-requests";
import { factsPlugin } from "./observation/operation-facts";
import type { Operations } from "./operation";
import type { RateLimit } from "./rate-limit/rate-limit";
import { nameRequest, requestIdPlugin } from "./request-ids";
import {
  ALLOWED_ORIGIN,
  type AnswerCache,
  answerCache,
  delivery,
  EXPOSED_HEADERS,
  fastPath,
  LEAST_COMPRESSED_BYTES,
  revisionPlugin,
  serverBehind,
} from "./responses";
import { nameRevision } from "./revisions/name-revision";
import type { DatabaseOf } from "./revisions/requested";

/**
 * The largest request body in bytes. A client's long query with its variables has some thousands; a
 * gateway sends the keys of all entities that it asks for.
 */
const MOST_BODY_BYTES = { clients: 256 * 1024, gateways: 8 * 1024 * 1024 };

/** What a GraphQL server serves. */
export interface ServedGraph extends Operations {
  /** The schema as its clients read it. */
  readonly sdl: string;
  /** The database of the next request: another one after a rebuild, or that of a revision. */
  readonly database: DatabaseOf;
  /** Who asks: clients, or gateways with their lists of keys. */
  readonly audience: keyof typeof MOST_BODY_BYTES;
}

/** What a server may have beside its graph. */
export interface ServerParts {
  /** How many bytes of answers to clients are kept; 0, or none given, keeps none. */
  readonly cacheBytes?: number;
  /** What clients may ask for by an id. */
  readonly documents?: Documents;
  /**
   * Whether requests that a browser sends to another site without asking it first are refused, such
   * as links. Nothing can be forged where all is public and read-only, so that only a server behind
   * a login needs it.
   */
  readonly csrf?: boolean;
  /** Bounds what one address takes; null, or none given, bounds nothing. */
  readonly limit?: RateLimit | null;
  /** Why requests should not come at the moment; null when they may. */
  readonly problem?: () => string | null;
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
  {
    cacheBytes = 0,
    documents = new Map(),
    csrf = false,
    limit = null,
    problem,
    collectMetrics,
  }: ServerParts = {},
): Promise<FastifyInstance> {
  const now = () => ({ revision: graph.database().revision, day: dayOfMoment(Date.now()) });
  const cache = graph.audience === "clients" ? answerCache(cacheBytes, now, csrf) : null;
  const metrics = metricsOf(cache?.store ?? null, collectMetrics ?? null);
  const app = newApp(graph, logLevel, { cache, metrics, limit });
  const apollo = apolloServer(graph, {
    reportError: (err, requestId) => app.log.error({ err, requestId }),
    plugins: [statusPlugin, revisionPlugin, requestIdPlugin, factsPlugin, operationLog(app.log)],
    persistedQueries: persistedQueries(documents),
    csrf,
  });
  await apollo.start();
  // Fastify has answered what was under way when it calls this.
  app.addHook("onClose", () => apollo.stop());
  await app.register(compress, { threshold: LEAST_COMPRESSED_BYTES });
  await app.register(cors, {
    origin: ALLOWED_ORIGIN,
    methods: [...GRAPHQL_METHODS],
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: 86_400,
  });
  metrics.register(app, () => graph.database().revision);
  nameRevision(app, graph.database);

  await app.register(
    async (scope) => {
      answerInGraphqlForm(scope);
      const isForClients = graph.audience === "clients";
      if (isForClients) readDocuments(scope, documents);
      const delivering = isForClients ? delivery(scope, cache, csrf) : null;
      takeJson(scope, delivering?.noteBody ?? (() => {}));
      serveGraphql(scope, { apollo, database: graph.database, delivery: delivering, limit });
    },
    { prefix: GRAPHQL_PATH },
  );
  serveSchema(app, graph);
  registerHealth(app, graph.database, problem);
  return app;
}

interface AppParts {
  readonly cache: AnswerCache | null;
  readonly metrics: Metrics;
  readonly limit: RateLimit | null;
}

function newApp(
  { audience }: ServedGraph,
  logLevel: string,
  { cache, metrics, limit }: AppParts,
): FastifyInstance {
  let isClosing = false;
  const connections = new Connections(connectionsThatFit(LIMITS.connections));
  const answer = cache === null ? () => false : fastPath(cache, metrics.noteAnswered);
  const serve: FastifyServerFactory =
    cache === null
      ? (handle) => httpServer(handle)
      : serverBehind(
          // While a server closes, Fastify ends its connections with what was under way.
          (request, response, body) =>
            limit?.refuse(request, response) === true ||
            (!isClosing && !connections.isPuttingOff && answer(request, response, body)),
          cache.csrf,
          (error) => app.log.error(error),
        );
  const app: FastifyInstance = fastify({
    logger: { level: logLevel },
    genReqId: nameRequest,
    logController: new ErrorLines(),
    // One logger for all requests: to make another for each costs as much as to look up an answer.
    childLoggerFactory: (logger) => logger,
    bodyLimit: MOST_BODY_BYTES[audience],
    forceCloseConnections: "idle",
    serverFactory: (handle, options) => {
      const taken: typeof handle = (request, response) =>
        connections.whenTaken(() => {
          if (limit?.refuse(request, response) !== true) handle(request, response);
        });
      return observeRequests(
        connections.watch(serve(taken, options)),
        () => app.log,
        metrics.noteObserved,
      );
    },
    clientErrorHandler: answerBroken,
    frameworkErrors: answerUnreadable,
  });
  app.decorate("connections", connections);
  app.decorate("rateLimit", limit);
  app.addHook("preClose", async () => {
    isClosing = true;
  });
  return app;
}

/** `/schema.graphql`: the schema as its clients read it, for code generators. */
function serveSchema(app: FastifyInstance, { sdl }: ServedGraph): void {
  app.get("/schema.graphql", { compress: { customTypes: /graphql/ } }, async (_request, reply) =>
    reply.type("application/graphql; charset=utf-8").send(sdl),
  );
}
