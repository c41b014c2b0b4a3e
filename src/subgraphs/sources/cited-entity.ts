import {
  Ctx,
  Directive,
  Field,
  FieldResolver,
  InterfaceType,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { Context } from "../../core/context";
import type { Eventual } from "../../core/loader";
import { Node } from "../../core/node";
import { Citation } from "./citation";
import type { CitedType } from "./cited-types";
import { citationsByEntity, openQuestionsByAbout } from "./loaders";
import { OpenQuestion } from "./open-question";

const CITATIONS = "What it rests on, the main source first.";
const QUESTIONS = "What sources contradict each other on here.";

/** Whatever rests on sources. */
@InterfaceType({
  implements: Node,
  autoRegisterImplementations: false,
  description:
    'Whatever rests on sources: `node(id: "AZ") { ... on Cited { citations { source { url } } } }`.',
})
abstract class Cited extends Node {
  @Field(() => [Citation], { nullable: true, description: CITATIONS })
  readonly citations!: Citation[];

  @Field(() => [OpenQuestion], { nullable: true, description: QUESTIONS })
  readonly openQuestions!: OpenQuestion[];
}

/**
 * The stub of an entity that another subgraph owns, and what the sources add to it.
 *
 * @param name the GraphQL name of the entity
 */
export function citedEntity(name: CitedType) {
  @Directive('@key(fields: "id")')
  @ObjectType(name, { implements: [Node, Cited], simpleResolvers: true })
  class CitedEntity extends Node {}

  @Resolver(() => CitedEntity)
  class CitedEntityResolver {
    @FieldResolver(() => [Citation], { description: CITATIONS })
    citations(@Root() entity: CitedEntity, @Ctx() ctx: Context): Eventual<Citation[]> {
      return citationsByEntity(ctx).of(entity, "id");
    }

    @FieldResolver(() => [OpenQuestion], { description: QUESTIONS })
    openQuestions(@Root() entity: CitedEntity, @Ctx() ctx: Context): Eventual<OpenQuestion[]> {
      return openQuestionsByAbout(ctx).of(entity, "id");
    }
  }
  return { type: CitedEntity, resolver: CitedEntityResolver };
}
