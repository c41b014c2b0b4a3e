import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from "graphql";

/**
 * Directives of Federation that only a gateway obeys. The merged graph executes the same resolvers without one, so
 * that a field with such a directive would have two answers.
 */
const FOR_GATEWAYS: ReadonlySet<string> = new Set([
  "external",
  "interfaceObject",
  "override",
  "provides",
  "requires",
]);

/**
 * What is wrong with the directives of a subgraph of ours, a sentence each.
 *
 * @param name of the subgraph
 */
export function refusedDirectives(name: string, schema: DocumentNode): string[] {
  const types = schema.definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION);
  return types.flatMap((type) =>
    [type, ...(type.fields ?? [])].flatMap((node) =>
      forGateways(node).map((directive) => {
        const place = node === type ? type.name.value : `${type.name.value}.${node.name.value}`;
        return `"${place}" in subgraph "${name}" has @${directive}, which the merged graph would not obey: let the subgraph that owns "${type.name.value}" resolve the field, or read what it needs by the key`;
      }),
    ),
  );
}

function forGateways({
  directives = [],
}: ObjectTypeDefinitionNode | FieldDefinitionNode): string[] {
  return directives
    .map(({ name }) => name.value)
    .filter((directive) => FOR_GATEWAYS.has(directive));
}
