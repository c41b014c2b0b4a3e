import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type CompositionResult, composeServices } from "@theguild/federation-composition";
import { buildASTSchema, type GraphQLSchema, lexicographicSortSchema, parse, print } from "graphql";
import { UserError } from "../core/errors";
import { type Subgraph, subgraphSchema } from "../core/subgraph";
import { publicSdl } from "./public-sdl";
import { refusedDirectives } from "./refuse-directives";

/** A subgraph with its schema, ready to be composed, merged or served alone. */
export interface BuiltSubgraph {
  readonly definition: Subgraph;
  readonly schema: GraphQLSchema;
  /** Its schema with federation directives, sorted: what `_service { sdl }` gives. */
  readonly sdl: string;
}

/** The subgraph that owns each entity: the one that makes it whole from its key. */
export type Owners = ReadonlyMap<string, BuiltSubgraph>;

/** Who owns the entities of a graph. */
export function ownersOf(subgraphs: readonly BuiltSubgraph[]): Owners {
  return new Map(
    subgraphs.flatMap((subgraph) =>
      Object.keys(subgraph.definition.references).map((type) => [type, subgraph] as const),
    ),
  );
}

/** The supergraph: the one truth about the API, whichever way it is executed. */
export interface Supergraph {
  readonly subgraphs: readonly BuiltSubgraph[];
  /** For a gateway. */
  readonly supergraphSdl: string;
  /** For clients: without anything of federation. Sorted. */
  readonly apiSdl: string;
}

/** https://specs.apollo.dev/federation/v2.3: the newest version that all gateways read. */
export const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@inaccessible", "@tag"])
`;

/** Where a gateway finds a subgraph while nothing else is said. */
export type UrlOf = (name: string) => string;

/** The schema of a subgraph and its SDL. */
export function buildSubgraph(definition: Subgraph): BuiltSubgraph {
  const schema = subgraphSchema(definition);
  const sdl = `${LINK}\n${printSchemaWithDirectives(lexicographicSortSchema(schema))}\n`;
  return { definition, schema, sdl };
}

const DEFAULT_URL: UrlOf = (name) => `http://${name}.subgraph`;

/**
 * Composes the subgraphs (Federation v2).
 *
 * @throws UserError when they do not fit together: one line for each reason, with subgraph and field
 */
export function composeSupergraph(definitions: readonly Subgraph[], urlOf?: UrlOf): Supergraph {
  return compose(definitions.map(buildSubgraph), urlOf);
}

/** Composes subgraphs that are built; see `composeSupergraph`. */
export function compose(
  subgraphs: readonly BuiltSubgraph[],
  urlOf: UrlOf = DEFAULT_URL,
): Supergraph {
  const services = subgraphs.map(({ definition: { name }, sdl }) => ({
    name,
    typeDefs: parse(sdl),
    url: urlOf(name),
  }));
  const refused = services.flatMap(({ name, typeDefs }) => refusedDirectives(name, typeDefs));
  if (refused.length > 0) throw notComposed(refused);
  const result: CompositionResult = composeServices(services);
  if (result.errors !== undefined) throw notComposed(result.errors.map(({ message }) => message));
  return {
    subgraphs,
    supergraphSdl: `${print(result.supergraphDocumentNode)}\n`,
    apiSdl: publicSdl(
      buildASTSchema(result.publicDocumentNode),
      subgraphs.map(({ schema }) => schema),
    ),
  };
}

function notComposed(reasons: readonly string[]): UserError {
  return new UserError(
    `the subgraphs do not compose:\n${reasons.map((reason) => `  ${reason}`).join("\n")}`,
  );
}
