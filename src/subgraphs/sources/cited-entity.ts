import { Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Eventual } from "../../core/loader";
import { Node } from "../../core/node";
import { Citation } from "./citation";
import type { CitedType } from "./cited-types";
import { citationsByEntity, openQuestionsByAbout } from "./loaders";
import { OpenQuestion } from "./open-question";

/**
 * The stub of an entity that another subgraph owns, and what the sources add to it.
 *
 * @param name the GraphQL name of the entity
 */
export function citedEntity(name: CitedType) {
  @Directive('@key(fields: "id")')
  @ObjectType(name, { implements: Node, simpleResolvers: true })
  class CitedEntity extends Node {}

  @Resolver(() => CitedEntity)
  class CitedEntityResolver {
    @FieldResolver(() => [Citation], { description: "What it rests on, the main source first." })
    citations(@Root() entity: CitedEntity, @Ctx() ctx: Context): Eventual<Citation[]> {
      return citationsByEntity(ctx).of(entity, "id");
    }

    @FieldResolver(() => [OpenQuestion], {
      description: "What sources contradict each other on here.",
    })
    openQuestions(@Root() entity: CitedEntity, @Ctx() ctx: Context): Eventual<OpenQuestion[]> {
      return openQuestionsByAbout(ctx).of(entity, "id");
    }
  }
  return { type: CitedEntity, resolver: CitedEntityResolver };
}
