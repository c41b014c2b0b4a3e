import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import compress from "@fastify/compress";
import cors from "@fastify/cors";
import { type FastifyInstance, fastify } from "fastify";
import type { GraphQLSchema } from "graphql";
import { type Context, createContext } from "../core/context";
import type { Database } from "../core/database/database";
import { apolloServer } from "./apollo";
import type { Execute } from "./execute";
import { statusPlugin } from "./http-status";
import { registerMetrics } from "./metrics";
import { refusalPlugin } from "./refusals";

/**
 * The largest request body in bytes. A client's long query with its variables has some thousands; a
 * gateway sends the keys of all entities that it asks for.
 */
const MOST_BODY_BYTES = { clients: 256 * 1024, gateways: 64 * 1024 * 1024 };

/** Shorter answers are not worth compressing; they fit in one packet. */
const LEAST_COMPRESSED_BYTES = 1_400;

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

/**
 * A server with `/graphql`, `/schema.graphql` and the health checks. It does not listen yet.
 *
 * The API is public, read-only and knows no cookies: any origin may read it.
 */
export async function createServer(graph: ServedGraph, logLevel: string): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    logger: { level: logLevel },
    bodyLimit: MOST_BODY_BYTES[graph.audience],
    forceCloseConnections: "idle",
  });
  const apollo = apolloServer(graph.schema, graph.execute, (error) => app.log.error(error), [
    statusPlugin,
    refusalPlugin,
  ]);
  await apollo.start();
  // Fastify has answered what was under way when it calls this.
  app.addHook("onClose", () => apollo.stop());
  await app.register(compress, { threshold: LEAST_COMPRESSED_BYTES });
  await app.register(cors, { origin: "*", methods: ["GET", "HEAD", "POST"], maxAge: 86_400 });

  registerGraphql(app, apollo, graph);
  app.get("/schema.graphql", async (_request, reply) =>
    reply.type("application/graphql; charset=utf-8").send(graph.sdl),
  );
  registerHealth(app, graph);
  registerMetrics(app);
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
    context: async (): Promise<Context> => createContext(graph.database()),
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    preHandler: async (request, reply) => {
      const isBrowser = request.method === "GET" && request.headers.accept?.includes("text/html");
      const isBare = isBrowser && !request.url.includes("?");
      if (isBare && app.hasRoute({ method: "GET", url: "/playground" }))
        return reply.redirect("playground/");
    },
    handler,
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql/simple",
    preHandler: async (request) => {
      // What Apollo Server takes for a sign that the browser did ask first.
      request.headers["apollo-require-preflight"] = "not needed here";
    },
    handler,
  });
}

/** `/health/live`: the process answers. `/health/ready`: it answers from the database. */
function registerHealth(app: FastifyInstance, graph: ServedGraph): void {
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    try {
      return { status: "ready", revision: graph.database().revision };
    } catch (error) {
      app.log.error(error);
      return reply.code(503).send({ status: "not ready" });
    }
  });
}
