import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Day } from "../../core/time/day";
import { DateScalar } from "../../core/time/scalars";
import { NodeType } from "./node-type";

/** How many entities of a type there are. */
@ObjectType({
  description: "How many entities of a type there are: `counts { type count }`.",
  simpleResolvers: true,
})
export class TypeCount {
  @Field(() => NodeType, { description: "The type." })
  readonly type!: NodeType;

  @Field(() => Int, { description: "How many there are." })
  readonly count!: number;
}

/** The data set behind the graph. */
@ObjectType({
  description:
    "The data set behind the graph: `dataset { revision coveredUntil counts { type count } }`.",
  simpleResolvers: true,
})
export class Dataset {
  @Field(() => ID, {
    description: "Names the data: answers can only change when it changes. SHA-256.",
  })
  readonly revision!: string;

  @Field(() => String, { description: "When the database was built; ISO 8601, UTC." })
  readonly builtAt!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The latest day on which a cited source was published: how far the data reaches.",
  })
  readonly coveredUntil!: Day | null;

  @Field(() => String, { description: "The licence of the data: an SPDX identifier." })
  readonly licence!: string;
}
