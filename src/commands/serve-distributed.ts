import { join } from "node:path";
import { installGateway, SUBGRAPH_HOST, startDistributed } from "../gateway/distributed";
import { subgraphs } from "../subgraphs";
import type { Environment } from "./environment";
import { claimPort, urlOf } from "./listen";
import type { ServeOptions } from "./serve-options";

/** `kenesh serve --distributed`: a process for each subgraph, and Hive Gateway before them. */
export async function serveDistributed(
  { config, say, onStop }: Environment,
  options: ServeOptions,
): Promise<void> {
  const { host, database } = options;
  await installGateway(config.gateway, say);
  const port = await claimPort(options);
  const distributed = startDistributed({
    host,
    port,
    subgraphPorts: await claimSubgraphPorts(options),
    subgraphArgs: (name, subgraphPort) => [
      join(__dirname, "..", "cli.js"),
      ...["serve", "--subgraph", name, "--port", `${subgraphPort}`, "--host", SUBGRAPH_HOST],
      ...["--database", database, "--no-build", "--quiet"],
    ],
    gateway: config.gateway,
    say,
  });
  onStop(() => distributed.stop());
  if (!options.quiet) say(`Starting ${subgraphs.length} subgraphs and the gateway…`);
  try {
    await distributed.ready;
  } catch (error) {
    await distributed.stop();
    throw error;
  }
  if (!options.quiet) say(`Kenesh is ready: ${urlOf({ host, port })}/graphql`);
}

/** A port for each subgraph, by its name. */
async function claimSubgraphPorts({
  port,
  subgraphPorts: first = port === 0 ? 0 : port + 1,
}: ServeOptions): Promise<ReadonlyMap<string, number>> {
  const claimed = await Promise.all(
    subgraphs.map(async ({ name }, index) => {
      const wanted = first === 0 ? 0 : first + index;
      return [name, await claimPort({ host: SUBGRAPH_HOST, port: wanted })] as const;
    }),
  );
  return new Map(claimed);
}
