import type { FastifyInstance } from "fastify";
import type { Config, RateLimitSetting } from "../../config";
import { UserError } from "../../core/errors";
import { readProxies } from "../../graph/rate-limit/client-address";
import { quotasOf, type RateLimit, rateLimit } from "../../graph/rate-limit/rate-limit";
import { createServer, type ServedGraph, type ServerParts } from "../../graph/server";
import { registerWeb } from "../../web";
import { registerExports } from "../../web/exports";
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
    limit: limitOf(config, options.host, graph.audience),
    documents: readDocuments(graph.audience === "clients" ? options.documents : "", graph.schema),
    ...parts,
  });
  // The pages and the exports are of the whole graph: a subgraph alone has none.
  if (options.subgraph === undefined) {
    const origin = () => publicUrl || urlOfServer(app, options.host);
    await registerWeb(app, { graph, origin });
    await registerExports(app, { graph, base });
  }
  return app;
}

/** What real dashboards stay below, and nobody can stop the service with. */
const USUAL: RateLimitSetting = { requestsPerSecond: 20, valuesPerMinute: 200_000 };

/** Addresses that only this machine can reach. */
const ONLY_HERE = /^(localhost|127\..*|::1)$/;

/**
 * What bounds each address: what is set, else the usual for clients that come from elsewhere.
 *
 * @throws UserError when the trusted proxies are no list of addresses
 */
function limitOf(
  { rateLimit: set, proxies }: Config,
  host: string,
  audience: ServedGraph["audience"],
): RateLimit | null {
  const trusted = trustedIn(proxies);
  const isBounded = audience === "clients" && !ONLY_HERE.test(host);
  if (set === "off" || (set === null && !isBounded)) return null;
  const { requestsPerSecond, valuesPerMinute } = set ?? USUAL;
  return rateLimit(quotasOf(requestsPerSecond, valuesPerMinute), trusted);
}

function trustedIn(proxies: string) {
  try {
    return readProxies(proxies);
  } catch {
    throw new UserError(
      `KENESH_PROXIES is "${proxies}", expected addresses or networks: 10.0.0.0/8, 192.168.1.2, loopback`,
      2,
    );
  }
}
