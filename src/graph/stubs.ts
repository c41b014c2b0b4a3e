import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import type { Context } from "../core/context";
import type { BuiltSubgraph, Owners } from "./compose";

/** A field whose value may be a stub of another subgraph's entity. */
interface BorderField {
  readonly resolve: GraphQLFieldResolver<unknown, Context> | undefined;
  readonly fieldName: string;
  readonly home: BuiltSubgraph;
  readonly type: GraphQLOutputType;
  readonly schema: GraphQLSchema;
  readonly owners: Owners;
}

/** What a stub is: its key, and its type where the field's type is abstract. */
interface Stub {
  readonly id: string;
  readonly __typename?: string;
}

/**
 * The resolver of a field that makes stubs whole, or the field's own resolver when no stub can
 * come out of it.
 */
export function completeStubs(
  field: BorderField,
): GraphQLFieldResolver<unknown, Context> | undefined {
  const { resolve } = field;
  const named = getNamedType(field.type);
  if (!isCompositeType(named)) return resolve;
  const possible = isObjectType(named) ? [named] : field.schema.getPossibleTypes(named);
  const foreign = possible.filter(({ name }) => isForeign(field, name));
  if (foreign.length === 0) return resolve;
  const own = resolve ?? defaultFieldResolver;
  const complete = completer(field, isAbstractType(named) ? null : named.name);
  return (source, args, context, info) => {
    const value = own(source, args, context, info);
    return isPromise(value)
      ? value.then((settled) => complete(settled, context, info))
      : complete(value, context, info);
  };
}

function isForeign({ owners, home }: BorderField, typeName: string): boolean {
  const owner = owners.get(typeName);
  return owner !== undefined && owner !== home;
}

/** Makes a value whole: one stub, or a list of them, or nothing. */
function completer(field: BorderField, typeName: string | null) {
  const needs = new SelectionNeeds(field.schema, field.owners);
  const one = (stub: Stub | null | undefined, context: Context, info: GraphQLResolveInfo) => {
    if (stub == null) return stub;
    const name = typeName ?? stub.__typename ?? "";
    if (!isForeign(field, name) || !needs.moreThanKey(info, name)) return stub;
    const load = field.owners.get(name)?.definition.references[name];
    return load === undefined ? stub : load(context).load(stub.id);
  };
  return (value: unknown, context: Context, info: GraphQLResolveInfo) =>
    // A field that leads to an entity gives its stub, or a list of stubs.
    Array.isArray(value)
      ? allSettled(value.map((stub: Stub | null) => one(stub, context, info)))
      : one(value as Stub | null, context, info);
}

/** Knows what a selection asks of an entity. Decides once for each field node of a document. */
class SelectionNeeds {
  readonly #decided = new WeakMap<FieldNode, Map<string, boolean>>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly owners: Owners,
  ) {}

  /** Whether more than the key of a type is selected, of what its owner knows. */
  moreThanKey(info: GraphQLResolveInfo, typeName: string): boolean {
    const [node, another] = info.fieldNodes;
    // The same node may be merged with different others in different places of a document.
    if (node === undefined || another !== undefined) return this.#decide(info, typeName);
    let byType = this.#decided.get(node);
    if (byType === undefined) this.#decided.set(node, (byType = new Map()));
    let decision = byType.get(typeName);
    if (decision === undefined) byType.set(typeName, (decision = this.#decide(info, typeName)));
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

/** One promise for a list with promises in it, which compiled execution does not look for. */
function allSettled(values: readonly unknown[]): unknown {
  return values.some(isPromise) ? Promise.all(values) : values;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}
