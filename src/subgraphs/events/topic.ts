import { Field, Int, ObjectType } from "type-graphql";

/** What conferences and statements are about, and how many of them. */
@ObjectType({
  description: "What conferences and statements are about: `energy`, `trade`.",
  simpleResolvers: true,
})
export class Topic {
  @Field(() => String, {
    description: "Lower-case words joined by hyphens, as filters take them: `green-energy`.",
  })
  readonly topic!: string;

  @Field(() => Int, {
    description: "How many conferences have it, with those of whose statements it is a topic.",
  })
  readonly conferences!: number;

  @Field(() => Int, { description: "How many statements have it." })
  readonly statements!: number;
}
