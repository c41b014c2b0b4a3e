import cluster from "node:cluster";
import { UserError } from "../../core/errors";
import { outliveRejections } from "../../core/outlive-rejections";
import { followSupervisor } from "../../gateway/follow-supervisor";
import { composedIn } from "../../graph/composed";
import { drain } from "../../graph/connections/drain";
import { followFile } from "../../graph/revisions/follow-file";
import { type OpenRevision, openRevision } from "../../graph/revisions/open-revision";
import { Revisions } from "../../graph/revisions/revisions";
import { mergedGraph, mergedSubgraph, type Serving, subgraphAlone } from "../../graph/served";
import type { ServedGraph } from "../../graph/server";
import { subgraphs } from "../../subgraphs";
import type { Environment } from "../environment";
import { listen, urlOfServer } from "../listen";
import { metricsOfWorkers } from "./metrics-of-workers";
import type { ServeOptions } from "./options";
import { renewData } from "./renew-data";
import { serverOf } from "./server-of";

/** Serves the graph, or a subgraph of it, from this process. */
export async function serveHere(environment: Environment, options: ServeOptions): Promise<void> {
  const { config, say } = environment;
  const stopOutliving = outliveRejections(say);
  const first = await firstRevision(options);
  const revisions = new Revisions(first.database);
  const graph = servedGraph(options, {
    schemaFolder: config.schemaFolder,
    database: (asked) => revisions.database(asked),
  });
  const app = await serverOf(environment, options, graph, {
    ...(cluster.isWorker && { collectMetrics: metricsOfWorkers() }),
  });
  await listen(app, options);
  const stopFollowing = follow(environment, options, { first, revisions });
  environment.onStop(async () => {
    stopFollowing();
    await drain(app, config.drainMs);
    revisions.close();
    stopOutliving();
  });
  const what = options.subgraph === undefined ? "Kenesh" : `The subgraph ${options.subgraph}`;
  if (!options.quiet) say(`${what} is ready: ${urlOfServer(app, options.host)}/`);
}

/** The revision to begin with. @throws UserError when the file is damaged, or has another one */
async function firstRevision({ database: file, follow }: ServeOptions): Promise<OpenRevision> {
  const first = await openRevision(file, { isVerified: follow !== undefined });
  const { revision } = first.database;
  if (follow === undefined || revision === follow) return first;
  first.database.close();
  throw new UserError(`${file}: has revision ${revision}, expected ${follow}`);
}

/** Takes further revisions: as the process that started this one says, or as the file leads to them. */
function follow(
  environment: Environment,
  options: ServeOptions,
  served: { readonly first: OpenRevision; readonly revisions: Revisions },
): () => void {
  const say = options.quiet ? () => {} : environment.say;
  if (options.follow !== undefined) return followSupervisor(served);
  const followed = followFile({ file: options.database, say, ...served });
  const stopRenewing = renewData(environment, options, followed.check);
  return () => {
    stopRenewing();
    followed.stop();
  };
}

function servedGraph(
  { subgraph: name, asSubgraph }: ServeOptions,
  { schemaFolder, database }: Pick<Serving, "database"> & { readonly schemaFolder: string },
): ServedGraph {
  const serving = { database };
  const definition = subgraphs.find((subgraph) => subgraph.name === name);
  if (definition !== undefined) return subgraphAlone(definition, serving);
  const supergraph = composedIn(schemaFolder, subgraphs);
  return asSubgraph ? mergedSubgraph(supergraph, serving) : mergedGraph(supergraph, serving);
}
