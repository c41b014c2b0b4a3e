import { Directive, Field, ObjectType } from "type-graphql";
import { Node } from "../../core/node";

/** What a publisher is: one property a column. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "Who publishes sources: a news agency, a ministry, an encyclopedia.",
})
export class Publisher extends Node {
  @Field(() => String, { description: "What it calls itself, or what it is called in English." })
  readonly name!: string;
}
