import {
  type FieldNode,
  getLocation,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { AnswerError } from "../state/answers";
import { parsed } from "../state/operation";

/**
 * Where the field stands that an error names by its path, `conferences.nodes.place`, as refusals of what is too dear
 * do; undefined where it names none.
 */
export function placeNamedIn({ message }: AnswerError, query: string): AnswerError["locations"] {
  const path = /`(\w+(?:\.\w+)*)`/.exec(message)?.[1]?.split(".") ?? [];
  const definitions = parsed(query)?.definitions ?? [];
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const loc = fieldAt(definition, path)?.loc;
    if (loc) return [getLocation(loc.source, loc.start)];
  }
  return undefined;
}

/** The field of a path of response keys; null where it is in a fragment of its own, or nowhere. */
function fieldAt(
  owner: OperationDefinitionNode | FieldNode,
  [key, ...rest]: readonly string[],
): FieldNode | null {
  const next = fieldsOf(owner.selectionSet).find(
    ({ alias, name }) => (alias ?? name).value === key,
  );
  if (next === undefined || rest.length === 0) return next ?? null;
  return fieldAt(next, rest);
}

/** The fields of a selection, those in inline fragments too. */
function fieldsOf(set: SelectionSetNode | undefined): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection;
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection.selectionSet) : [];
  });
}
