import { Directive, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { type Eventual, whenThere } from "../loader";
import type { Dimensions } from "./dimension";
import { groupTypes, type OwnLoaders } from "./group-types";
import type { Connection } from "./pages";

/** Where a page lies in its list (https://relay.dev/graphql/connections.htm). */
@Directive("@shareable")
@ObjectType({
  description:
    "Where a page lies in its list: `pageInfo { hasNextPage endCursor }`, and `after: endCursor` for the next one.",
  simpleResolvers: true,
})
export class PageInfo {
  @Field(() => Boolean, { description: "There is more after this page." })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: "There is more before this page." })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the first item; null when empty.",
  })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last item; null when empty." })
  readonly endCursor!: string | null;
}

interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}

/**
 * The connection type of an entity, its edge type, and their resolver.
 *
 * Names follow the Relay specification: `ConferenceConnection`, `ConferenceEdge`.
 *
 * @param name the GraphQL name of the entity, or of the interface of several
 * @param dimensions what the list can be counted by, as its listing has them
 * @param own loaders of what the subgraph owns itself among the values of dimensions
 */
export function connectionType<Row extends object>(
  name: string,
  type: abstract new (...args: never[]) => Row,
  dimensions: Dimensions = {},
  own: OwnLoaders = {},
) {
  @ObjectType(`${name}Edge`, {
    description: `One ${name} and its place in the list: \`edges { cursor node { __typename } }\`.`,
    simpleResolvers: true,
  })
  class EdgeType {
    @Field(() => String, { description: "The place in the list, for `after` and `before`." })
    readonly cursor!: string;

    @Field(() => type, { description: `The ${name}.` })
    readonly node!: Row;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${name} items: \`{ totalCount nodes { __typename } pageInfo { hasNextPage endCursor } }\`.`,
  })
  class ConnectionType {}

  @Resolver(() => ConnectionType)
  class ConnectionResolver {
    @FieldResolver(() => [EdgeType], { description: "The items with their cursors." })
    edges(@Root() connection: Connection<Row>): Eventual<Edge<Row>[]> {
      return whenThere(connection.page(), ({ rows }) =>
        rows.map((node) => ({ cursor: connection.cursorOf(node), node })),
      );
    }

    @FieldResolver(() => [type], { description: "The items." })
    nodes(@Root() connection: Connection<Row>): Eventual<readonly Row[]> {
      return whenThere(connection.page(), ({ rows }) => rows);
    }

    @FieldResolver(() => PageInfo, { description: "Where the page lies in the list." })
    pageInfo(@Root() connection: Connection<Row>): Eventual<PageInfo> {
      return whenThere(connection.page(), ({ rows, hasNextPage, hasPreviousPage }) => {
        const [first] = rows;
        const last = rows.at(-1);
        return {
          hasNextPage,
          hasPreviousPage,
          startCursor: first === undefined ? null : connection.cursorOf(first),
          endCursor: last === undefined ? null : connection.cursorOf(last),
        };
      });
    }

    @FieldResolver(() => Int, { description: "How many there are on all pages together." })
    totalCount(@Root() connection: Connection<Row>): Eventual<number> {
      return connection.totalCount();
    }
  }
  const isCounted = Object.keys(dimensions).length > 0;
  const groups = isCounted ? groupTypes(name, ConnectionType, dimensions, own) : [];
  return { type: ConnectionType, resolvers: [ConnectionResolver, ...groups] };
}
