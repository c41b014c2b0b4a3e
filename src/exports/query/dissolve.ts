import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { ExportError } from "../errors";
import { isIncluded, type Variables } from "./conditions";
import { selectionsOf } from "./query-text";

/** What a query may come to when its fragments are written out. */
const MOST_SELECTIONS = 10_000;
const MOST_LEVELS = 60;

/** A selection that gives nothing, for a selection set that would be empty. */
const NOTHING = selectionsOf("__typename @skip(if: true)");

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

interface Size {
  readonly selections: number;
  readonly levels: number;
}

/**
 * Refuses a document that would come to too much if its fragments were written out; it takes no longer than to read the
 * document once.
 *
 * @throws ExportError
 */
export function refuseLarge(document: DocumentNode): void {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Size>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { selections, levels } = sizeOf(definition.selectionSet, fragments, known);
    if (selections > MOST_SELECTIONS)
      throw new ExportError(
        `the query has more than ${MOST_SELECTIONS} fields when its fragments are written out; select less`,
      );
    if (levels > MOST_LEVELS)
      throw new ExportError(
        `the query is more than ${MOST_LEVELS} levels deep; ask for fewer levels`,
      );
  }
}

/**
 * The operation by itself: fragments are written out in place, what `@skip` and `@include` leave out is gone, and so are
 * they.
 */
export function dissolved(
  definition: OperationDefinitionNode,
  document: DocumentNode,
  values: Variables,
): OperationDefinitionNode {
  const fragments = fragmentsOf(document);
  const unconditional = <Node extends FieldNode | InlineFragmentNode>(node: Node) =>
    isIncluded(node, values) ? withoutConditions(node) : null;
  return visit(definition, {
    FragmentSpread({ name, directives = [] }) {
      const fragment = fragments.get(name.value);
      if (fragment === undefined) return undefined; // refused by validation
      const { typeCondition, selectionSet } = fragment;
      return unconditional({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition,
        selectionSet,
        directives,
      });
    },
    Field: unconditional,
    InlineFragment: unconditional,
    SelectionSet: {
      leave: (set) => (set.selections.length === 0 ? { ...set, selections: NOTHING } : undefined),
    },
  });
}

function withoutConditions<Node extends FieldNode | InlineFragmentNode>(node: Node): Node {
  const directives = (node.directives ?? []).filter(
    ({ name }) => name.value !== "skip" && name.value !== "include",
  );
  return { ...node, directives };
}

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const isFragment = (node: ASTNode) => node.kind === Kind.FRAGMENT_DEFINITION;
  return new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
}

function sizeOf(set: SelectionSetNode, fragments: Fragments, known: Map<string, Size>): Size {
  let selections = 0;
  let levels = 0;
  for (const node of set.selections) {
    const inner =
      node.kind === Kind.FRAGMENT_SPREAD
        ? sizeOfFragment(node.name.value, fragments, known)
        : sizeOfInner(node, fragments, known);
    selections += 1 + inner.selections;
    levels = Math.max(levels, inner.levels);
  }
  return { selections, levels: levels + 1 };
}

function sizeOfInner(
  { selectionSet }: FieldNode | InlineFragmentNode,
  fragments: Fragments,
  known: Map<string, Size>,
): Size {
  return selectionSet ? sizeOf(selectionSet, fragments, known) : { selections: 0, levels: 0 };
}

/** Once for each fragment. One that holds itself, which validation refuses, counts as nothing in itself. */
function sizeOfFragment(name: string, fragments: Fragments, known: Map<string, Size>): Size {
  const found = known.get(name);
  if (found !== undefined) return found;
  known.set(name, { selections: 0, levels: 0 });
  const fragment = fragments.get(name);
  const size = fragment
    ? sizeOf(fragment.selectionSet, fragments, known)
    : { selections: 0, levels: 0 };
  known.set(name, size);
  return size;
}
