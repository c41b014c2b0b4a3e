import { getDirective } from "@graphql-tools/utils";
import {
  assertObjectType,
  assertUnionType,
  extendSchema,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  parse,
} from "graphql";
import type { Context } from "../core/context";
import { badInput } from "../core/errors";

/** What a gateway sends of an entity: its type and the fields of one of its keys. */
export interface Representation {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/**
 * Gives the entity that a gateway asks for, or null where there is none. The entity bears its
 * `__typename`.
 *
 * All representations of a request are asked for at once, so that a loader can batch them.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when the representation holds no key
 */
export type ResolveReference = (
  representation: Representation,
  context: Context,
) => object | null | Promise<object | null>;

/**
 * A schema with what a gateway asks of a subgraph
 * (https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec):
 * `_service { sdl }` and `_entities`. The given schema stays as it is, and its resolvers are kept.
 *
 * @param sdl what `_service` tells: the schema with its federation directives
 * @param references how to resolve the types that have a key
 */
export function federatedSchema(
  schema: GraphQLSchema,
  sdl: string,
  references: ReadonlyMap<string, ResolveReference>,
): GraphQLSchema {
  const federated = extendSchema(schema, parse(extensionFor(schema, [...references.keys()])));
  const { _service: service, _entities: entities } = assertObjectType(
    federated.getType("Query"),
  ).getFields();
  if (service !== undefined) {
    service.resolve = () => ({ sdl });
    // A text of some thousand lines, where one would do.
    service.extensions = { weight: SERVICE_WEIGHT };
  }
  if (entities !== undefined) {
    entities.extensions = { sizedBy: "representations" };
    entities.resolve = (_source, { representations }, context) =>
      resolveAll(representations, references, context);
    // Synchronous, as our execution demands.
    assertUnionType(federated.getType("_Entity")).resolveType = ({ __typename }) => __typename;
  }
  return federated;
}

/** The types that a gateway can ask this schema for: those with a key that it resolves. */
export function resolvableTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) =>
      getDirective(schema, type, "key")?.some(({ resolvable }) => resolvable !== false),
    );
}

function extensionFor(schema: GraphQLSchema, types: readonly string[]): string {
  const entities = types.length > 0 ? "_entities(representations: [_Any!]!): [_Entity]!" : "";
  const union = types.length > 0 ? `scalar _Any union _Entity = ${types.join(" | ")}` : "";
  const query = schema.getQueryType() ? "extend type Query" : "type Query";
  return `type _Service { sdl: String! } ${union} ${query} { _service: _Service! ${entities} }`;
}

/** How many values the SDL counts as. */
const SERVICE_WEIGHT = 2_000;

/** The most entities that a gateway may ask for at a time. */
const MOST_REPRESENTATIONS = 10_000;

/** All at once: one that is malformed costs its own place in the list and no other. */
function resolveAll(
  representations: readonly unknown[],
  references: ReadonlyMap<string, ResolveReference>,
  context: Context,
): Promise<unknown[]> {
  if (representations.length > MOST_REPRESENTATIONS)
    throw badInput(
      `${representations.length} representations are too many at a time; ask for at most ${MOST_REPRESENTATIONS}`,
    );
  return Promise.all(
    representations.map(async (given): Promise<object | null> => {
      try {
        const representation = checked(given);
        const resolve = references.get(representation.__typename);
        if (resolve === undefined) throw unknownType(representation, references);
        return await resolve(representation, context);
      } catch (error) {
        // In a list, an error that is returned is the error of its item.
        if (error instanceof Error) return error;
        throw error;
      }
    }),
  );
}

function checked(given: unknown): Representation {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw badInput(`${JSON.stringify(given)} is no representation, expected an object`);
  if (!("__typename" in given) || typeof given.__typename !== "string")
    throw badInput("the representation has no `__typename`");
  // Checked on the line before; every other property may be anything.
  return given as Representation;
}

function unknownType(
  { __typename }: Representation,
  references: ReadonlyMap<string, ResolveReference>,
): GraphQLError {
  const known = [...references.keys()].join(", ");
  return badInput(`\`${__typename}\` is no entity of this subgraph, expected one of ${known}`);
}
