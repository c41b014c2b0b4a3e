import {
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import type { Owners } from "./compose";

/** Knows what a selection asks of an entity. Decides once for each place in a document. */
export class SelectionNeeds {
  readonly #decided = new WeakMap<readonly FieldNode[], Map<string, boolean>>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly owners: Owners,
  ) {}

  /** Whether more than the key of a type is selected, of what its owner knows. */
  moreThanKey(info: GraphQLResolveInfo, typeName: string): boolean {
    const byType = this.#decided.get(info.fieldNodes) ?? new Map<string, boolean>();
    if (byType.size === 0) this.#decided.set(info.fieldNodes, byType);
    const known = byType.get(typeName);
    if (known !== undefined) return known;
    const decision = this.#decide(info, typeName);
    byType.set(typeName, decision);
    return decision;
  }

  #decide(info: GraphQLResolveInfo, typeName: string): boolean {
    const ownerType = this.owners.get(typeName)?.schema.getType(typeName);
    const known = isObjectType(ownerType) ? ownerType.getFields() : {};
    const needs = (set: SelectionSetNode | undefined): boolean =>
      set?.selections.some((selection) => {
        if (selection.kind === Kind.FIELD)
          return selection.name.value !== "id" && selection.name.value in known;
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? info.fragments[selection.name.value]
            : selection;
        const condition = fragment?.typeCondition?.name.value;
        return this.#applies(condition, typeName) && needs(fragment?.selectionSet);
      }) ?? false;
    return info.fieldNodes.some((node) => needs(node.selectionSet));
  }

  #applies(condition: string | undefined, typeName: string): boolean {
    if (condition === undefined || condition === typeName) return true;
    const [above, type] = [this.schema.getType(condition), this.schema.getType(typeName)];
    return isAbstractType(above) && isObjectType(type) && this.schema.isSubType(above, type);
  }
}
