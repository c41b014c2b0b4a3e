import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
} from "graphql";
import type { RandomOperation } from "./operation";

/** How many smaller operations are tried at most. */
const MOST_TRIES = 3_000;

/**
 * The smallest operation that can be had by leaving out parts of one while something still holds of it.
 *
 * @param stillFails false for what is invalid
 */
export async function shrink(
  operation: RandomOperation,
  stillFails: (smaller: RandomOperation) => Promise<boolean>,
): Promise<RandomOperation> {
  let smallest = operation;
  let tries = 0;
  for (let place = 0; tries < MOST_TRIES; tries += 1) {
    const smaller = withoutPart(smallest, place);
    if (smaller === null) break;
    // What stands at this place is another part now.
    if (smaller !== "nothing" && (await stillFails(smaller))) smallest = smaller;
    else place += 1;
  }
  return smallest;
}

/** Without the part of this number; null where there are no more parts. */
function withoutPart(
  operation: RandomOperation,
  number: number,
): RandomOperation | "nothing" | null {
  const document = parse(operation.query, { noLocation: true });
  let count = -1;
  let isDone = false;
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const isIt = () => {
    count += 1;
    if (count !== number) return false;
    isDone = true;
    return true;
  };
  const edited: DocumentNode = visit(document, {
    enter(node: ASTNode) {
      if (isDone || !isPart(node)) return undefined;
      return isIt() ? null : undefined;
    },
    [Kind.SELECTION_SET]: {
      leave(set: SelectionSetNode) {
        const index = set.selections.findIndex((one) => canDissolve(one) && !isDone && isIt());
        const dissolved = set.selections[index];
        if (dissolved === undefined) return undefined;
        const inner =
          dissolved.kind === Kind.FRAGMENT_SPREAD
            ? fragments.get(dissolved.name.value)?.selectionSet
            : dissolved.selectionSet;
        return {
          ...set,
          selections: set.selections.toSpliced(index, 1, ...(inner?.selections ?? [])),
        };
      },
    },
  });
  if (isDone) return pruned({ ...operation, query: print(edited) });
  const value = Object.keys(operation.variables)[number - count - 1];
  if (value === undefined) return null;
  const { [value]: _left, ...variables } = operation.variables;
  return { ...operation, variables };
}

function isPart({ kind }: ASTNode): boolean {
  return (
    kind === Kind.FIELD ||
    kind === Kind.INLINE_FRAGMENT ||
    kind === Kind.FRAGMENT_SPREAD ||
    kind === Kind.DIRECTIVE ||
    kind === Kind.ARGUMENT ||
    kind === Kind.OBJECT_FIELD ||
    kind === Kind.OPERATION_DEFINITION
  );
}

function canDissolve(
  node: SelectionNode,
): node is Extract<SelectionNode, { kind: Kind.INLINE_FRAGMENT | Kind.FRAGMENT_SPREAD }> {
  return node.kind !== Kind.FIELD;
}

/** Without the fragments and variables that nothing asks for any more. */
function pruned(operation: RandomOperation): RandomOperation | "nothing" {
  let query: string | null = null;
  for (let next = operation.query; next !== query; ) {
    query = next;
    const document = parseIfWhole(query);
    if (document === null) return "nothing";
    next = print(withoutUnused(document));
  }
  return { ...operation, query };
}

function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    [Kind.FRAGMENT_SPREAD]: ({ name }: FragmentSpreadNode) => void used.add(`...${name.value}`),
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: ({ name }: VariableNode) => void used.add(`$${name.value}`),
  });
  return visit(document, {
    [Kind.FRAGMENT_DEFINITION]: ({ name }: FragmentDefinitionNode) =>
      used.has(`...${name.value}`) ? undefined : null,
    [Kind.VARIABLE_DEFINITION]: ({ variable }: VariableDefinitionNode) =>
      used.has(`$${variable.name.value}`) ? undefined : null,
  });
}

/** Null where a selection has become empty. */
function parseIfWhole(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return null;
  }
}
