import {
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from "graphql";
import { type BuiltSubgraph, LINK, ownersOf, type Supergraph } from "./compose";

/**
 * The SDL of the whole graph as a subgraph of somebody else's: the public schema, its entities with
 * their key, and the types shareable that any of our subgraphs shares.
 */
export function asSubgraphSdl({ apiSdl, subgraphs }: Supergraph): string {
  const owners = ownersOf(subgraphs);
  const shared = sharedTypes(subgraphs);
  const marked: DocumentNode = visit(parse(apiSdl), {
    [Kind.OBJECT_TYPE_DEFINITION](type: ObjectTypeDefinitionNode) {
      const name = type.name.value;
      if (owners.has(name)) return { ...type, directives: directives('@key(fields: "id")') };
      return shared.has(name) ? { ...type, directives: directives("@shareable") } : undefined;
    },
  });
  return `${LINK}\n${print(marked)}\n`;
}

function sharedTypes(subgraphs: readonly BuiltSubgraph[]): ReadonlySet<string> {
  const types = subgraphs.flatMap(({ sdl }) => parse(sdl).definitions);
  return new Set(
    types.flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION &&
      type.directives?.some(({ name }) => name.value === "shareable")
        ? [type.name.value]
        : [],
    ),
  );
}

function directives(text: string): ObjectTypeDefinitionNode["directives"] {
  const [type] = parse(`type Any ${text}`).definitions;
  return type?.kind === Kind.OBJECT_TYPE_DEFINITION ? type.directives : [];
}
