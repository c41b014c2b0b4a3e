import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { clientError } from "../../core/errors";

/** Fragments by name, without a prototype: a fragment may be called `constructor`. */
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** One query of a valid document. */
export interface Operation {
  readonly definition: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** The variables that decide what `@skip` and `@include` leave out, in the order of the text. */
  readonly conditions: readonly string[];
  /** Its number among all that were read: a name that does not hold on to a document. */
  readonly number: number;
  /** Characters of its document: what it takes in memory is about proportional. */
  readonly length: number;
}

let read = 0;

/**
 * Picks a query of a valid document.
 *
 * @throws GraphQLError `OPERATION_RESOLUTION_FAILURE` when it is not clear which is meant
 * @throws GraphQLError `GRAPHQL_VALIDATION_FAILED` when it is a mutation or a subscription
 */
export function readOperation(document: DocumentNode, name: string | null): Operation {
  const definitions = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const definition = chosen(definitions, name);
  if (definition.operation !== OperationTypeNode.QUERY)
    throw clientError(
      "GRAPHQL_VALIDATION_FAILED",
      `this graph can only be read: send a query, not a ${definition.operation}`,
    );
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  read += 1;
  return {
    definition,
    fragments,
    number: read,
    conditions: conditionsIn([definition, ...Object.values(fragments)]),
    length: document.loc?.end ?? 0,
  };
}

function chosen(
  definitions: readonly OperationDefinitionNode[],
  name: string | null,
): OperationDefinitionNode {
  const [only, ...others] = definitions;
  if (name !== null && name !== "") {
    const found = definitions.find((definition) => definition.name?.value === name);
    if (found !== undefined) return found;
    throw unresolved(`Unknown operation named "${name}".`);
  }
  if (only === undefined) throw unresolved("Must provide an operation.");
  if (others.length > 0)
    throw unresolved("Must provide operation name if query contains multiple operations.");
  return only;
}

/** In the words of graphql-js, which clients know. */
function unresolved(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
}

/** Spreads are not followed: each definition is looked at once. */
function conditionsIn(
  definitions: readonly { readonly selectionSet: SelectionSetNode }[],
): readonly string[] {
  const names = new Set<string>();
  const rest = definitions.map(({ selectionSet }) => selectionSet);
  for (let set = rest.pop(); set !== undefined; set = rest.pop())
    for (const selection of set.selections) {
      for (const name of variablesOf(selection)) names.add(name);
      if ("selectionSet" in selection && selection.selectionSet) rest.push(selection.selectionSet);
    }
  return [...names];
}

/** The variables in the directives of a selection. */
function variablesOf({ directives = [] }: SelectionNode): readonly string[] {
  return directives
    .flatMap(({ arguments: given = [] }) => given.map(({ value }) => value))
    .flatMap((value) => (value.kind === Kind.VARIABLE ? value.name.value : []));
}
