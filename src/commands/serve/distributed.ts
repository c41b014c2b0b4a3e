import { join } from "node:path";
import {
  type Distributed,
  installGateway,
  SUBGRAPH_HOST,
  startDistributed,
} from "../../gateway/distributed";
import { executedByGateway } from "../../gateway/gateway-graph";
import { leadChildren, revisionIn } from "../../gateway/lead-children";
import type { RevisionFile } from "../../gateway/move-together";
import { composedIn } from "../../graph/composed";
import { drain } from "../../graph/connections/drain";
import { mergeSupergraph } from "../../graph/merge";
import { openRevision } from "../../graph/revisions/open-revision";
import { Revisions } from "../../graph/revisions/revisions";
import type { ServedGraph } from "../../graph/server";
import { subgraphs } from "../../subgraphs";
import type { Environment } from "../environment";
import { claimPort, listen, urlOfServer } from "../listen";
import type { ServeOptions } from "./options";
import { renewData } from "./renew-data";
import { serverOf } from "./server-of";

/**
 * `kenesh serve --distributed`: a process for each subgraph, Hive Gateway before them, and before that
 * this process, which is the door: the same pages, exports, documents, metrics and headers as those of
 * the merged graph, with a gateway that executes its operations.
 */
export async function serveDistributed(
  environment: Environment,
  options: ServeOptions,
): Promise<void> {
  const { config, say, onStop } = environment;
  await installGateway(config.gateway, say);
  const first = await revisionIn(options.database);
  let current: RevisionFile = first;
  const revisions = new Revisions(
    (await openRevision(current.file, { isVerified: true })).database,
  );
  const gatewayPort = await claimPort({ host: SUBGRAPH_HOST, port: 0 });
  const distributed = startDistributed({
    host: SUBGRAPH_HOST,
    port: gatewayPort,
    subgraphPorts: await claimSubgraphPorts(options),
    subgraphArgs: (name, port) => subgraphArgs(current, { name, port }),
    gateway: config.gateway,
    database: () => current.file,
    say,
    drainMs: 0,
  });
  if (!options.quiet) say(`Starting ${subgraphs.length} subgraphs and the gateway…`);
  const graph = graphOf(config.schemaFolder, gatewayPort, revisions);
  const app = await serverOf(environment, options, graph, {
    problem: () => problemOf(distributed),
  });
  let isListening = false;
  const stop = async () => {
    if (isListening) await drain(app, config.drainMs);
    await distributed.stop();
    revisions.close();
  };
  onStop(stop);
  try {
    await distributed.ready;
    await listen(app, options);
    isListening = true;
  } catch (error) {
    await stop();
    throw error;
  }
  const led = leadChildren({
    file: options.database,
    first,
    children: () => distributed.children,
    // All have it: from now on the gateway is asked for it, whichever of them answers from it already.
    async onPrepared(next) {
      current = next;
      revisions.add((await openRevision(next.file, { isVerified: true })).database);
      revisions.switchTo(next.revision);
    },
    say: options.quiet ? () => {} : say,
  });
  renewData(environment, options, led.check);
  if (!options.quiet) say(`Kenesh is ready: ${urlOfServer(app, options.host)}/`);
}

/** The public graph, as the gateway executes it. */
function graphOf(schemaFolder: string, port: number, revisions: Revisions): ServedGraph {
  const supergraph = composedIn(schemaFolder, subgraphs);
  const url = `http://${SUBGRAPH_HOST}:${port}/graphql`;
  return {
    ...executedByGateway(mergeSupergraph(supergraph), url),
    sdl: supergraph.apiSdl,
    database: (asked) => revisions.database(asked),
    audience: "clients",
  };
}

function problemOf(distributed: Distributed): string | null {
  const silent = distributed.silent();
  return silent.length === 0 ? null : `does not answer: ${silent.join(", ")}`;
}

function subgraphArgs(
  { file, revision }: RevisionFile,
  { name, port }: { readonly name: string; readonly port: number },
): string[] {
  return [
    join(__dirname, "..", "..", "cli.js"),
    ...["serve", "--subgraph", name, "--port", `${port}`, "--host", SUBGRAPH_HOST],
    ...["--database", file, "--follow", revision, "--no-build", "--quiet"],
  ];
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
