import "reflect-metadata";
import { readConfig } from "../config";
import { outliveRejections } from "../core/outlive-rejections";
import { composeSupergraph } from "../graph/compose";
import { mergeSupergraph } from "../graph/merge";
import { REVISION_HEADER } from "../graph/revisions/requested";
import { subgraphs } from "../subgraphs";
import { door } from "./door";
import { ListSizesByRevision } from "./list-sizes";
import { maskedError } from "./masked-error";
import { followOrders } from "./orders";
import { pages } from "./pages";

/** How long a subgraph may take. One that takes longer is as good as gone. */
const UPSTREAM_WITHIN_MS = 5_000;

const supergraph = composeSupergraph(subgraphs);
const sizes = new ListSizesByRevision(readConfig(process.env).database);

// Of a request to a subgraph that takes too long, the gateway has a promise that nobody waits for.
outliveRejections((message) => process.stderr.write(`${message}\n`));
// Started by `kenesh serve --distributed`, the gateway ends with it, however that ends.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
// The process that started it sees that its event loop turns, and has all take a revision together.
followOrders((order) => sizes.obey(order));
// The channel alone is no reason to go on: asked to end, the gateway ends when all else is done.
process.channel?.unref();

function revisionOf({ request }: { readonly request: Request }): Record<string, string> {
  const revision = request.headers.get(REVISION_HEADER);
  return revision === null ? {} : { [REVISION_HEADER]: revision };
}

/**
 * The configuration of Hive Gateway (https://the-guild.dev/graphql/hive/docs/gateway), which loads
 * this file. Port, address and supergraph are given on its command line.
 */
export const gatewayConfig = {
  graphqlEndpoint: "/graphql",
  healthCheckEndpoint: "/health/live",
  readinessCheckEndpoint: "/health/ready",
  landingPage: false,
  logging: false,
  cors: { origin: "*", methods: ["GET", "HEAD", "POST"], maxAge: 86_400, credentials: false },
  maskedErrors: { maskError: maskedError },
  upstreamTimeout: UPSTREAM_WITHIN_MS,
  // All of an operation is from one revision: that which whoever sends it reads.
  propagateHeaders: { fromClientToSubgraphs: revisionOf },
  plugins: () => [door(mergeSupergraph(supergraph), sizes), pages(supergraph.apiSdl)],
};
