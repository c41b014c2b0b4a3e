import { type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { type Database, openDatabase } from "../../../src/core/database/database";
import { mergedGraph } from "../../../src/graph/served";
import { createServer, type ServedGraph, type ServerParts } from "../../../src/graph/server";
import { openSupergraph } from "../../helpers/open-graph";
import { REAL_PLACES } from "../../helpers/real-database";

const supergraph = openSupergraph();

/** A request as it goes over the wire. */
export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** An answer as it came over the wire. */
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** Not compressed. */
  readonly text: string;
  readonly isHit: boolean;
}

/** A server of the merged graph over the real data on a free port of this machine. */
export interface TestServer {
  readonly port: number;
  send(sent: Sent): Promise<Received>;
  /** Asks by GET, as a link does. */
  get(query: string, headers?: Readonly<Record<string, string>>): Promise<Received>;
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Received>;
  /** The statements that ran since the server was opened. */
  readonly statements: string[];
  close(): Promise<void>;
}

/** Opens a server that keeps answers, unless it is told otherwise. */
export async function openServer(
  parts: ServerParts = {},
  database?: () => Database,
  /** Adds more to the server before it listens. */
  extend: (app: FastifyInstance, graph: ServedGraph) => Promise<void> = async () => {},
) {
  const db = openDatabase(REAL_PLACES.file);
  const statements: string[] = [];
  db.listen((text) => statements.push(text));
  const graph = mergedGraph(supergraph, { database: database ?? (() => db) });
  const app = await createServer(graph, "silent", { cacheBytes: 8_000_000, ...parts });
  await extend(app, graph);
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo; // it listens on a port
  const send = (sent: Sent) => sendTo(port, sent);
  const server: TestServer = {
    port,
    statements,
    send,
    get: (query, headers = {}) => send({ path: addressOf(query), headers }),
    post: (body, headers = {}) =>
      send({
        method: "POST",
        path: "/graphql",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    async close() {
      await app.close();
      db.close();
    },
  };
  return server;
}

/** The address of a query, as a link has it. */
export const addressOf = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

function sendTo(port: number, { path, method = "GET", headers = {}, body }: Sent) {
  return new Promise<Received>((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve(received(response.statusCode ?? 0, response.headers, chunks)),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

function received(status: number, headers: IncomingHttpHeaders, chunks: Buffer[]): Received {
  const bytes = Buffer.concat(chunks);
  const isHit = headers["cache-status"] === "kenesh; hit";
  return { status, headers, bytes, text: decoded(headers, bytes).toString(), isHit };
}

function decoded({ "content-encoding": encoding }: IncomingHttpHeaders, bytes: Buffer): Buffer {
  if (encoding === "br") return brotliDecompressSync(bytes);
  return encoding === "gzip" ? gunzipSync(bytes) : bytes;
}
