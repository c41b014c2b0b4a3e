import { expect, test } from "@jest/globals";
import { Directive, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { UserError } from "../../src/core/errors";
import type { Subgraph } from "../../src/core/subgraph";
import { composeSupergraph } from "../../src/graph/compose";

/** A subgraph with one type `Thing` of one field, which no directive makes shareable. */
function subgraph(name: string, type: typeof Int | typeof String): Subgraph {
  @ObjectType("Thing")
  class Thing {
    @Field(() => type)
    readonly size!: unknown;
  }

  @Resolver()
  class ThingResolver {
    @Query(() => Thing, { name: `${name}Thing` })
    thing(): Thing {
      return { size: 1 };
    }
  }
  return { name, summary: "", resolvers: [ThingResolver], references: {} };
}

const compose = (...subgraphs: Subgraph[]) => {
  try {
    composeSupergraph(subgraphs);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error("they compose");
};

test("a field that two subgraphs resolve is named, and both subgraphs", () => {
  const message = compose(subgraph("north", Int), subgraph("south", Int));
  expect(message).toMatch(/^the subgraphs do not compose:\n/);
  expect(message).toContain('"Thing.size"');
  expect(message).toContain('"north"');
  expect(message).toContain('"south"');
});

test("a field of two types is named, with both subgraphs and types", () => {
  const message = compose(subgraph("north", Int), subgraph("south", String));
  expect(message).toMatch(/"Thing\.size".*"Int!?".*"north".*"String!?".*"south"/);
});

test("a directive that only gateways obey is refused, with its place and what to do", () => {
  @Directive('@key(fields: "id")')
  @ObjectType("Thing")
  class Thing {
    @Field(() => String)
    readonly id!: string;

    @Directive('@requires(fields: "weight")')
    @Field(() => Int, { nullable: true })
    readonly price!: number | null;
  }

  @Resolver()
  class ThingResolver {
    @Query(() => Thing, { nullable: true })
    thing(): Thing | null {
      return null;
    }
  }
  const message = compose({
    name: "shop",
    summary: "",
    resolvers: [ThingResolver],
    references: {},
  });
  expect(message).toBe(
    'the subgraphs do not compose:\n  "Thing.price" in subgraph "shop" has @requires, which the merged graph would not obey: let the subgraph that owns "Thing" resolve the field, or read what it needs by the key',
  );
});
