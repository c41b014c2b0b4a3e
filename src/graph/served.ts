import type { GraphQLSchema } from "graphql";
import type { Subgraph } from "../core/subgraph";
import { asSubgraphSdl } from "./as-subgraph";
import { buildSubgraph, ownersOf, type Supergraph } from "./compose";
import { federatedSchema } from "./federation";
import { mergeSupergraph } from "./merge";
import { type Operations, operationsOf } from "./operation";
import { referencesOf, referencesOfAll } from "./references";
import type { DatabaseOf } from "./revisions/requested";
import type { ServedGraph } from "./server";

/** What a graph is served from. */
export interface Serving {
  readonly database: DatabaseOf;
}

/** The whole graph, for clients. */
export function mergedGraph(supergraph: Supergraph, serving: Serving): ServedGraph {
  return served(mergeSupergraph(supergraph), supergraph.apiSdl, "clients", serving);
}

/** The whole graph, for clients and as a subgraph of somebody else's graph. */
export function mergedSubgraph(supergraph: Supergraph, serving: Serving): ServedGraph {
  const sdl = asSubgraphSdl(supergraph);
  const references = referencesOfAll(ownersOf(supergraph.subgraphs));
  const schema = federatedSchema(mergeSupergraph(supergraph), sdl, references);
  return served(schema, sdl, "gateways", serving);
}

/** One subgraph alone, for a gateway. */
export function subgraphAlone(definition: Subgraph, serving: Serving): ServedGraph {
  const built = buildSubgraph(definition);
  const schema = federatedSchema(built.schema, built.sdl, referencesOf(built));
  return served(schema, built.sdl, "gateways", serving);
}

function served(
  schema: GraphQLSchema,
  sdl: string,
  audience: ServedGraph["audience"],
  { database }: Serving,
): ServedGraph {
  const { execute, ...operations } = operationsOf(schema);
  return { ...operations, execute: holding(execute), sdl, database, audience };
}

/** Keeps the database open while an operation runs, be the client gone and the data replaced. */
function holding(execute: Operations["execute"]): Operations["execute"] {
  return async (request) => {
    const release = request.context.db.hold();
    try {
      return await execute(request);
    } finally {
      release();
    }
  };
}
