import "reflect-metadata";
import { composeSupergraph } from "../graph/compose";
import { mergeSupergraph } from "../graph/merge";
import { subgraphs } from "../subgraphs";
import { door } from "./door";
import { maskedError } from "./masked-error";
import { pages } from "./pages";

const supergraph = composeSupergraph(subgraphs);

// Started by `kenesh serve --distributed`, the gateway ends with it, however that ends.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
// The channel alone is no reason to go on: asked to end, the gateway ends when all else is done.
process.channel?.unref();

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
  upstreamTimeout: 30_000,
  plugins: () => [door(mergeSupergraph(supergraph)), pages(supergraph.apiSdl)],
};
