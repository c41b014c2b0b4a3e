import { buildSchema, type GraphQLSchema } from "graphql";
import { composeSupergraph, type Supergraph } from "../../src/graph/compose";
import { subgraphs } from "../../src/subgraphs";

/** The composed graph and its schema as clients see it. */
export function publicGraph(): { readonly schema: GraphQLSchema; readonly supergraph: Supergraph } {
  const supergraph = composeSupergraph(subgraphs);
  return { schema: buildSchema(supergraph.apiSdl), supergraph };
}
