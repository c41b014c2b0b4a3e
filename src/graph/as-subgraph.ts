import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
  visit,
} from "graphql";
import { LINK, ownersOf, type Supergraph } from "./compose";

/**
 * The SDL of the whole graph as a subgraph of somebody else's: the public schema, its entities with their keys.
 *
 * Value types are shareable: others may have fields of them. So are an entity's plain fields, which others may
 * `@provides` where they lead to it; composition allows that of nothing else.
 */
export function asSubgraphSdl({ apiSdl, subgraphs }: Supergraph): string {
  const owners = ownersOf(subgraphs);
  const document = parse(apiSdl);
  const entities = new Set(owners.keys());
  const isPlain = plainFields(document, entities);
  const marked: DocumentNode = visit(document, {
    [Kind.OBJECT_TYPE_DEFINITION](type: ObjectTypeDefinitionNode) {
      const name = type.name.value;
      if (name === "Query") return;
      const owner = owners.get(name);
      if (owner === undefined) return { ...type, directives: directives("@shareable") };
      const keys = ["id", ...(owner.definition.secondKeys?.[name] ?? [])];
      return {
        ...type,
        directives: directives(keys.map((key) => `@key(fields: "${key}")`).join(" ")),
        fields: type.fields?.map((field) =>
          isPlain(field) ? { ...field, directives: directives("@shareable") } : field,
        ),
      };
    },
  });
  return `${LINK}\n${print(marked)}\n`;
}

/** Tells whether a field has no arguments and leads to nothing that has an id: not to an entity, not to one of several. */
function plainFields(
  { definitions }: DocumentNode,
  entities: ReadonlySet<string>,
): (field: FieldDefinitionNode) => boolean {
  const leading = new Set(entities);
  for (const definition of definitions)
    if (
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      definition.kind === Kind.UNION_TYPE_DEFINITION
    )
      leading.add(definition.name.value);
  return ({ arguments: given = [], type }) => given.length === 0 && !leading.has(namedIn(type));
}

function namedIn(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedIn(type.type);
}

function directives(text: string): ObjectTypeDefinitionNode["directives"] {
  const [type] = parse(`type Any ${text}`).definitions;
  return type?.kind === Kind.OBJECT_TYPE_DEFINITION ? type.directives : [];
}
