import { Directive, Field, ObjectType } from "type-graphql";
import { Node } from "../../core/node";

/** What an open question is: one property a column. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "What sources contradict each other on, their readings, and what we make of it: `openQuestions { nodes { subject readings { value } pick } }`.",
})
export class OpenQuestion extends Node {
  @Field(() => String, { description: "What is in question." })
  readonly subject!: string;

  @Field(() => String, { description: "What this data set goes by." })
  readonly pick!: string;

  @Field(() => String, { description: "Why it goes by that." })
  readonly why!: string;

  readonly aboutId!: string;
  readonly readings!: string;
}

/** What some of the sources say on an open question. */
@ObjectType({
  description:
    "What some of the sources say on an open question: `readings { value citations { source { title } } }`.",
  simpleResolvers: true,
})
export class Reading {
  @Field(() => String, { description: "What they say." })
  readonly value!: string;

  readonly cites!: readonly string[];
  readonly questionId!: string;
}
