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
import type { RowLoader } from "../core/batch";
import type { Context } from "../core/context";
import { rowsWith } from "../core/database/row";
import { keptIn } from "../core/kept";
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
type LoaderOf = (stub: Stub, context: Context, info: GraphQLResolveInfo) => Loader;
type Loader = RowLoader<object> | null;

/** Makes a stub whole that `loadTogether` was given. */
type Complete = (stub: Stub) => object | null;

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
  const completed = new WeakMap<readonly object[], Map<unknown, Complete>>();
  return (source, args, context, info) => {
    const value: unknown = resolve(source, args, context, info);
    const loaderOfStub = (stub: Stub) => loaderOf(stub, context, info);
    if (isPromise(value)) return value.then((settled) => loadLater(settled, loaderOfStub));
    const rows = rowsWith(source);
    if (rows === null || !isStub(value)) return loadLater(value, loaderOfStub);
    const ofRows = keptIn(completed, rows, () => new Map<unknown, Complete>());
    const complete = keptIn(ofRows, info.fieldNodes, () => {
      const stubs = rows.map((row) => resolve(row, args, context, info)).filter(isStub);
      return loadTogether(stubs, loaderOfStub);
    });
    return complete(value);
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

/**
 * Loads what the stubs of all rows lead to that were read together: one statement for a type, and no
 * promise for a row.
 */
function loadTogether(stubs: readonly Stub[], loaderOf: (stub: Stub) => Loader): Complete {
  const types = new Map<string | undefined, { readonly loader: Loader; readonly ids: string[] }>();
  const typeOf = (stub: Stub) =>
    keptIn(types, stub.__typename, () => ({ loader: loaderOf(stub), ids: [] }));
  for (const stub of stubs) typeOf(stub).ids.push(stub.id);
  for (const { loader, ids } of types.values()) loader?.loadNow(ids);
  return (stub: Stub) => {
    const { loader } = typeOf(stub);
    return loader === null ? stub : loader.found(stub.id);
  };
}

/** Makes a stub whole, or a list of them, together with what else is asked for by then. */
function loadLater(value: unknown, loaderOf: (stub: Stub) => Loader): unknown {
  const whole = (stub: Stub | null | undefined) =>
    stub == null ? null : (loaderOf(stub)?.load(stub.id) ?? stub);
  // A field that leads to an entity gives its stub, or a list of stubs.
  if (!Array.isArray(value)) return whole(value as Stub | null);
  const all = value.map(whole);
  // One promise for a list with promises in it, which compiled execution does not look for.
  return all.some(isPromise) ? Promise.all(all) : all;
}

function isStub(value: unknown): value is Stub {
  return typeof value === "object" && value !== null && "id" in value;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}
