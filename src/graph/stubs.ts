import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from "graphql";
import type { Context } from "../core/context";
import { type Batch, batchOf } from "../core/database/row";
import type { Loader } from "../core/loader";
import type { BuiltSubgraph, Owners } from "./compose";
import { SelectionNeeds } from "./selection-needs";

type Resolve = GraphQLFieldResolver<unknown, Context>;

/** A field whose value may be a stub of another subgraph's entity. */
interface BorderField {
  readonly resolve: Resolve | undefined;
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

/** The loader that makes a stub whole; null where the stub is all that is asked for. */
type Whole = Loader<object | null> | null;
type LoaderOf = (stub: Stub, context: Context, info: GraphQLResolveInfo) => Whole;

/** Makes a stub whole. */
type Complete = (stub: Stub) => unknown;

/**
 * The resolver of a field that makes stubs whole, or the field's own resolver when no stub can
 * come out of it.
 */
export function completeStubs(field: BorderField): Resolve | undefined {
  const named = getNamedType(field.type);
  if (!isCompositeType(named)) return field.resolve;
  const possible = isObjectType(named) ? [named] : field.schema.getPossibleTypes(named);
  if (!possible.some(({ name }) => isForeign(field, name))) return field.resolve;

  const resolve = field.resolve ?? defaultFieldResolver;
  const loaderOf = loaders(field, isAbstractType(named) ? null : named.name);
  const together = completingTogether(resolve, loaderOf);
  return (source, args, context, info) => {
    const value: unknown = resolve(source, args, context, info);
    if (value == null) return value;
    const batch = batchOf(source);
    // No closure here: this is called for each row.
    if (batch === null || isPromise(value)) return completeLater(value, loaderOf, context, info);
    // Only this writes under the place of a field: what is there is of this type.
    const known = batch.kept.get(info.fieldNodes) as Complete | undefined;
    return completeAll(value, known ?? together(batch, args, context, info));
  };
}

function isForeign({ owners, home }: BorderField, typeName: string): boolean {
  const owner = owners.get(typeName);
  return owner !== undefined && owner !== home;
}

function loaders(field: BorderField, typeName: string | null): LoaderOf {
  const needs = new SelectionNeeds(field.schema, field.owners);
  return (stub, context, info) => {
    const name = typeName ?? stub.__typename ?? "";
    if (!isForeign(field, name) || !needs.moreThanKey(info, name)) return null;
    return field.owners.get(name)?.definition.references[name]?.(context) ?? null;
  };
}

/** The stubs of one type. */
interface Asked {
  readonly loader: Whole;
  readonly ids: string[];
}

/**
 * Loads what a field gives for all rows that were read together, when it is first asked for: one
 * statement for a type, and no promise for a row.
 */
function completingTogether(resolve: Resolve, loaderOf: LoaderOf) {
  return (
    { rows, kept }: Pick<Batch, "rows" | "kept">,
    args: Readonly<Record<string, unknown>>,
    context: Context,
    info: GraphQLResolveInfo,
  ): Complete => {
    const types = new Map<string | undefined, Asked>();
    const typeOf = (stub: Stub): Asked => {
      const known = types.get(stub.__typename);
      if (known !== undefined) return known;
      const asked = { loader: loaderOf(stub, context, info), ids: [] };
      types.set(stub.__typename, asked);
      return asked;
    };
    const ask = (stub: unknown) => isStub(stub) && typeOf(stub).ids.push(stub.id);
    for (const row of rows) {
      const value: unknown = resolve(row, args, context, info);
      if (Array.isArray(value)) value.forEach(ask);
      else ask(value);
    }
    for (const { loader, ids } of types.values()) loader?.loadNow(ids);
    const complete: Complete = (stub) => {
      const { loader } = typeOf(stub);
      return loader === null ? stub : loader.found(stub.id);
    };
    kept.set(info.fieldNodes, complete);
    return complete;
  };
}

/** Completes what a field gives together with what else is asked for by then. */
function completeLater(
  value: unknown,
  loaderOf: LoaderOf,
  context: Context,
  info: GraphQLResolveInfo,
): unknown {
  const complete: Complete = (stub) => loaderOf(stub, context, info)?.load(stub.id) ?? stub;
  if (!isPromise(value)) return completeAll(value, complete);
  return value.then((settled) => completeAll(settled, complete));
}

/** A field that leads to an entity gives its stub, or a list of stubs; null is nothing. */
function completeAll(value: unknown, complete: Complete): unknown {
  if (!Array.isArray(value)) return isStub(value) ? complete(value) : value;
  const all = value.map((stub) => (isStub(stub) ? complete(stub) : stub));
  // One promise for a list with promises in it, which compiled execution does not look for.
  return all.some(isPromise) ? Promise.all(all) : all;
}

function isStub(value: unknown): value is Stub {
  return typeof value === "object" && value !== null && "id" in value;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}
