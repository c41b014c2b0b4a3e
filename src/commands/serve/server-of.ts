import type { FastifyInstance } from "fastify";
import { createServer, type ServedGraph, type ServerParts } from "../../graph/server";
import { registerWeb } from "../../web";
import { registerExports } from "../../web/exports";
import { landingFacts } from "../../web/landing-facts";
import { readDocuments } from "../documents";
import type { Environment } from "../environment";
import { urlOfServer } from "../listen";
import type { ServeOptions } from "./options";

/** The server of a graph with all that belongs to it. It does not listen yet. */
export async function serverOf(
  { config }: Environment,
  options: ServeOptions,
  graph: ServedGraph,
  parts: ServerParts,
): Promise<FastifyInstance> {
  const { logLevel, publicUrl, base, cacheBytes, csrf } = config;
  const app = await createServer(graph, logLevel, {
    cacheBytes,
    csrf,
    documents: readDocuments(graph.audience === "clients" ? options.documents : "", graph.schema),
    ...parts,
  });
  // The pages and the exports are of the whole graph: a subgraph alone has none.
  if (options.subgraph === undefined) {
    await registerWeb(app, () => landingFacts(graph, publicUrl || urlOfServer(app, options.host)));
    await registerExports(app, { graph, base });
  }
  return app;
}
