import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
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
