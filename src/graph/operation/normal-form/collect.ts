import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { Fragments } from "../document";
import { BOUNDS } from "../limits";
import { tooLarge } from "../refusal";
import type { Values } from "./field";

/** The field nodes of each response name, in the order in which the names first come. */
export type Collected = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>;

/**
 * Collects the fields of selection sets
 * (https://spec.graphql.org/October2021/#sec-Field-Collection), for one outcome of the conditions.
 */
export class Collector {
  #looked = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: Fragments,
    readonly conditions: Values,
  ) {}

  /**
   * @param nodes whose selection sets are merged
   * @throws GraphQLError where a condition has no value, or when there is too much to look at
   */
  collect(
    type: GraphQLObjectType,
    nodes: readonly { readonly selectionSet?: SelectionSetNode | undefined }[],
  ): Collected {
    const collected = new Map<string, [FieldNode, ...FieldNode[]]>();
    // One for all that is merged: a fragment counts once, whichever of the nodes spreads it.
    const visited = new Set<string>();
    for (const { selectionSet } of nodes)
      if (selectionSet !== undefined) this.#collect(type, selectionSet, collected, visited);
    return collected;
  }

  #collect(
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
    into: Map<string, [FieldNode, ...FieldNode[]]>,
    visited: Set<string>,
  ): void {
    this.#looked += selections.length;
    if (this.#looked > BOUNDS.selections) throw tooLarge();
    for (const selection of selections) {
      if (!this.#takesPart(selection, visited)) continue;
      if (selection.kind === Kind.FIELD) add(selection, into);
      else {
        const fragment = this.#fragment(selection, visited);
        if (fragment !== undefined && this.#applies(fragment, type))
          this.#collect(type, fragment.selectionSet, into, visited);
      }
    }
  }

  /**
   * Before a fragment counts as visited its condition decides: the same one may be spread again
   * without it. Once it is visited nobody asks for the condition, which may have no value.
   */
  #takesPart(selection: SelectionNode, visited: ReadonlySet<string>): boolean {
    const isKnown = selection.kind === Kind.FRAGMENT_SPREAD && visited.has(selection.name.value);
    return !isKnown && this.#isIncluded(selection);
  }

  #fragment(
    selection: FragmentSpreadNode | InlineFragmentNode,
    visited: Set<string>,
  ): InlineFragmentNode | FragmentDefinitionNode | undefined {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
    visited.add(selection.name.value);
    return this.fragments[selection.name.value];
  }

  #isIncluded(node: SelectionNode): boolean {
    if (!node.directives?.length) return true;
    // By graphql-js: a variable may be null in spite of its default, which is an error here.
    const { conditions } = this;
    return (
      getDirectiveValues(GraphQLSkipDirective, node, conditions)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, conditions)?.if !== false
    );
  }

  #applies(
    { typeCondition }: InlineFragmentNode | FragmentDefinitionNode,
    type: GraphQLObjectType,
  ): boolean {
    const condition = typeCondition?.name.value;
    if (condition === undefined || condition === type.name) return true;
    const above = this.schema.getType(condition);
    return isAbstractType(above) && this.schema.isSubType(above, type);
  }
}

function add(field: FieldNode, into: Map<string, [FieldNode, ...FieldNode[]]>): void {
  const key = (field.alias ?? field.name).value;
  const others = into.get(key);
  if (others === undefined) into.set(key, [field]);
  else others.push(field);
}
