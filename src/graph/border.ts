import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from "graphql";
import type { Context } from "../core/context";
import type { ReferenceLoader } from "../core/subgraph";
import type { BuiltSubgraph, Owners } from "./compose";

type Resolve = GraphQLFieldResolver<unknown, Context>;

/** What a stub is: its key, and its type where the field's type is abstract. */
export interface Stub {
  readonly id: string;
  readonly __typename?: string;
}

/** A field that leads to entities of other subgraphs: its own resolver gives their stubs. */
export interface Border {
  /** Gives a stub, a list of stubs, or nothing. */
  readonly resolve: Resolve;
  /** The entities of other subgraphs that it may lead to, by their types. */
  readonly foreign: ReadonlyMap<string, ForeignEntity>;
}

/** An entity that another subgraph owns. */
export interface ForeignEntity {
  /** Makes stubs whole. */
  readonly loader: ReferenceLoader;
  /** The type as its owner has it: other fields need no more than the key. */
  readonly type: GraphQLObjectType;
}

/** A field in the public schema, and where it comes from. */
interface BorderField {
  readonly resolve: Resolve | undefined;
  readonly home: BuiltSubgraph;
  readonly type: GraphQLOutputType;
  readonly schema: GraphQLSchema;
  readonly owners: Owners;
}

/** The border that a field crosses; null where all that it leads to is its own subgraph's. */
export function borderOf({ resolve, home, type, schema, owners }: BorderField): Border | null {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return null;
  const possible = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
  const foreign = possible.flatMap(({ name }) => {
    const owner = owners.get(name);
    const loader = owner?.definition.references[name];
    const entity = owner?.schema.getType(name);
    if (owner === home || loader === undefined || !isObjectType(entity)) return [];
    return [[name, { loader, type: entity }] as const];
  });
  if (foreign.length === 0) return null;
  return { resolve: resolve ?? defaultFieldResolver, foreign: new Map(foreign) };
}

/**
 * A resolver that makes whole what a border field gives, one by one: for executors that know nothing
 * of borders.
 */
export function crossing({ resolve, foreign }: Border, type: GraphQLOutputType): Resolve {
  const named = getNamedType(type);
  return async (source, args, context, info) => {
    const whole = (value: unknown): unknown => {
      if (!isStub(value)) return value;
      const entity = foreign.get(value.__typename ?? named.name);
      return entity === undefined ? value : entity.loader(context).load(value.id);
    };
    const value: unknown = await resolve(source, args, context, info);
    return Array.isArray(value) ? value.map(whole) : whole(value);
  };
}

export function isStub(value: unknown): value is Stub {
  return typeof value === "object" && value !== null && "id" in value;
}
