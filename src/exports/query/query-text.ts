import {
  type FieldNode,
  type GraphQLNamedType,
  type InlineFragmentNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** The operation that this text is; for queries that we write ourselves. */
export function operationOf(text: string): OperationDefinitionNode {
  const [definition] = parse(text, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION)
    throw new TypeError(`not an operation: ${text}`);
  return definition;
}

/** The selections that this text is: `id name`. */
export function selectionsOf(text: string): readonly SelectionNode[] {
  return operationOf(`{ ${text} }`).selectionSet.selections;
}

/** The field with these arguments, `first: 100`, in place of those that it has of the same names. */
export function withArguments(field: FieldNode, text: string): FieldNode {
  const given = selectionsOf(`field(${text})`).flatMap((node) =>
    node.kind === Kind.FIELD ? (node.arguments ?? []) : [],
  );
  const names = new Set(given.map(({ name }) => name.value));
  const kept = (field.arguments ?? []).filter(({ name }) => !names.has(name.value));
  return { ...field, arguments: [...kept, ...given] };
}

/** The set with more selections at its end. */
export function withMore(
  { selections }: SelectionSetNode,
  more: readonly SelectionNode[],
): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [...selections, ...more] };
}

/** `... on Body { id name }` */
export function fragmentOn(
  { name }: GraphQLNamedType,
  selections: readonly SelectionNode[],
): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(name) },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

export function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

/** The key that a field has in the answer: its alias, or its name. */
export function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
