import { type GraphQLObjectType, type GraphQLSchema, isAbstractType, isObjectType } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import type { Context } from "./context";
import { callDirectly } from "./direct-calls";
import type { Loader } from "./loader";
import { makeNullable } from "./nullability";
import type { AnyCollection, ConnectedEntity, Entity, Sink } from "./records/collection";
import { refuseUnknownIds } from "./records/named-ids";
import type { Notice } from "./records/notices";

type AnyClass = new (...args: never[]) => object;

/** Loads entities of a type by their key, in batches. */
export type ReferenceLoader = (context: Context) => Loader<object | null>;

/** A build of the database. */
export interface Build {
  /** Names the data and the schema it is made from. */
  readonly revision: string;
  /** ISO 8601, UTC. */
  readonly builtAt: string;
  /** Everything with an id, in the order in which it was read. */
  readonly entities: readonly ConnectedEntity[];
  /** What has to be looked at again one day. */
  readonly notices: readonly Notice[];
}

/** One domain of the graph: its types, its data, its tables. Subgraphs do not know each other. */
export interface Subgraph {
  /** Also the name of its folder, of its SDL file and of its server. */
  readonly name: string;
  /** One sentence for people. */
  readonly summary: string;
  readonly resolvers: readonly AnyClass[];
  /** Types that no field of this subgraph returns, such as stubs that only get fields. */
  readonly orphanedTypes?: readonly AnyClass[];
  /** The entities it owns, by GraphQL type: whoever has a key gets the rest from here. */
  readonly references: Readonly<Record<string, ReferenceLoader>>;
  /**
   * Of its entities, the fields by which others name them, beside `id`: graphs that join this one may use them as
   * keys. Their values are among the codes of the entities, see `Entity`.
   */
  readonly secondKeys?: Readonly<Record<string, readonly string[]>>;
  /** What it reads from `data/`. */
  readonly collections?: readonly AnyCollection[];
  /** Is told of every entity in the data, its own and others'. */
  observe?(entity: Entity, into: Sink): void;
  /** Is told last of the build itself, with all that is in it. */
  finish?(build: Build, insert: Sink["insert"]): void;
}

/** For clients: what `Query` is. Every subgraph with queries says the same. */
const QUERY =
  'Where every query begins: one thing by its id, `body(id: "ots") { name }`; a list of one type, `conferences(filter: { body: ["ots"] }, first: 5) { totalCount nodes { name date } }`; anything by its id, `node`; anything by its name, `search`.';

/**
 * The executable schema of a subgraph on its own, with federation directives on its types.
 *
 * Abstract types resolve synchronously by `__typename`, which every row of an entity bears.
 */
export function subgraphSchema(subgraph: Subgraph): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: subgraph.resolvers as unknown as NonEmptyArray<AnyClass>, // the registry has no empty ones
    orphanedTypes: [...(subgraph.orphanedTypes ?? [])],
    validate: false,
    skipCheck: true,
  });
  const query = schema.getQueryType();
  if (query) query.description = QUERY;
  callDirectly(schema, subgraph.resolvers);
  refuseUnknownIds(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ __typename }) => __typename;
    // Rows are plain objects: what they are is known by where they come from, not by their class.
    else if (isObjectType(type)) type.isTypeOf = null;
    if (isObjectType(type) && isShared(type)) makeFieldsNullable(type, subgraph);
  }
  return schema;
}

/** Whether several subgraphs make the type together: the queries, and entities. */
function isShared({ name, astNode }: GraphQLObjectType): boolean {
  return name === "Query" || astNode?.directives?.some(({ name }) => name.value === "key") === true;
}

/**
 * Makes nullable what a subgraph adds to a type of several, but the key of entities, and every
 * list of an entity that has pages.
 *
 * What is added may be missing, by an error or because its server does not answer: then that costs
 * one null, and the rest of the answer stays. A list that one type has of its own and another gets
 * from elsewhere has one form, so that a query can ask both for it.
 */
function makeFieldsNullable(type: GraphQLObjectType, { references }: Subgraph): void {
  const isOwn = references[type.name] !== undefined;
  for (const field of Object.values(type.getFields())) {
    const hasPages = field.args.some(({ name }) => name === "first");
    if (field.name !== "id" && (!isOwn || hasPages)) makeNullable(field);
  }
}
