import { buildSchema, type GraphQLSchema } from "graphql";
import type { Supergraph } from "../../src/graph/compose";
import { openSupergraph } from "../helpers/open-graph";

/** The composed graph and its schema as clients see it. */
export function publicGraph(): { readonly schema: GraphQLSchema; readonly supergraph: Supergraph } {
  const supergraph = openSupergraph();
  return { schema: buildSchema(supergraph.apiSdl), supergraph };
}
