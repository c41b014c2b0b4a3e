import type { FastifyInstance } from "fastify";
import { claimPort } from "../../src/commands/listen";
import { readConfig } from "../../src/config";
import { openDatabase } from "../../src/core/database/database";
import { installGateway, startGateway } from "../../src/gateway/distributed";
import { mergedGraph, subgraphAlone } from "../../src/graph/served";
import { createServer } from "../../src/graph/server";
import { subgraphs } from "../../src/subgraphs";
import { openSupergraph } from "./open-graph";
import { REAL_PLACES } from "./real-database";

/** How long the gateway may take to be installed and started. */
export const GATEWAY_TIMEOUT_MS = 600_000;

/** One operation as a client sends it. */
export interface Request {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** An answer as a client reads it. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
}

/** Asks a graph over HTTP. */
export type Ask = (request: Request) => Promise<Answer>;

/** A subgraph that is served alone, over the real data. */
export interface SubgraphServer {
  readonly name: string;
  /** The bodies of the requests that came. */
  readonly requests: Request[];
  /** The statements that ran. */
  readonly statements: string[];
  /** Stops answering, at once. */
  kill(): Promise<void>;
  /** Answers again, at the same address. */
  revive(): Promise<void>;
}

/** The real gateway before all subgraphs, each a server of its own in this process. */
export interface GatewayGraph {
  readonly servers: ReadonlyMap<string, SubgraphServer>;
  /** Where the gateway is, without a slash at the end. */
  readonly url: string;
  readonly ask: Ask;
  close(): Promise<void>;
}

/**
 * Starts a server for each subgraph and the gateway before them; installs it when needed.
 *
 * @param file the database; without it, that of the real data
 */
export async function openGatewayGraph(file = REAL_PLACES.file): Promise<GatewayGraph> {
  const { gateway } = readConfig({});
  const say = (message: string) => process.stderr.write(`${message}\n`);
  await installGateway(gateway, say);
  const ports = new Map<string, number>();
  for (const { name } of subgraphs)
    ports.set(name, await claimPort({ host: "localhost", port: 0 }));
  const servers = new Map<string, SubgraphServer>();
  for (const [name, port] of ports) servers.set(name, await openSubgraphServer(name, port, file));
  const port = await claimPort({ host: "localhost", port: 0 });
  const running = startGateway({
    drainMs: 0,
    host: "localhost",
    port,
    subgraphPorts: ports,
    database: () => file,
    gateway,
    say,
  });
  const close = async () => {
    await running.stop();
    for (const server of servers.values()) await server.kill();
  };
  try {
    await running.ready;
  } catch (error) {
    await close();
    throw error;
  }
  const url = `http://localhost:${port}`;
  return { servers, url, ask: (request) => askAt(url, request), close };
}

/** The merged graph over the real data, asked through its server. */
export async function openMergedGraph(): Promise<{ ask: Ask; close(): Promise<void> }> {
  const db = openDatabase(REAL_PLACES.file);
  const serving = { database: () => db };
  const app = await createServer(mergedGraph(openSupergraph(), serving), "silent");
  return {
    async ask(payload) {
      const response = await app.inject({ method: "POST", url: "/graphql", payload });
      return response.json<Answer>();
    },
    async close() {
      await app.close();
      db.close();
    },
  };
}

async function openSubgraphServer(
  name: string,
  port: number,
  file: string,
): Promise<SubgraphServer> {
  const definition = subgraphs.find((subgraph) => subgraph.name === name);
  if (definition === undefined) throw new Error(`there is no subgraph ${name}`);
  const requests: Request[] = [];
  const statements: string[] = [];
  let stop = async () => {};
  const start = async () => {
    const db = openDatabase(file);
    db.listen((text) => statements.push(text));
    const graph = subgraphAlone(definition, { database: () => db });
    const app: FastifyInstance = await createServer(graph, "silent");
    app.addHook("preHandler", async ({ body }) => {
      // What a gateway posts.
      if (body != null) requests.push(body as Request);
    });
    await app.listen({ host: "localhost", port });
    stop = async () => {
      const closed = app.close();
      app.server.closeAllConnections();
      await closed;
      db.close();
    };
  };
  await start();
  return { name, requests, statements, kill: () => stop(), revive: start };
}

/** Posts an operation to `/graphql` of a server, whose address has no slash at its end. */
export async function askAt(url: string, request: Request): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  // What GraphQL over HTTP answers.
  return (await response.json()) as Answer;
}
