import { Directive, Field, Int, ObjectType } from "type-graphql";
import { Confidence } from "../../core/confidence";
import { Node } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { NodeWithPeriod } from "../../core/time/period.type";

/** What a designation is: one property a column. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "That a programme gave its title of a year to a place, a state or the memory of a person: `designations { nodes { year place { name } programme { name } } }`.",
})
export class Designation extends NodeWithPeriod {
  @Field(() => Int, { description: "The year of the title; its period may differ." })
  readonly year!: number;

  @Field(() => String, { nullable: true, description: "Whom the title honours." })
  readonly honours!: string | null;

  @Field(() => String, { nullable: true, description: "A caution to the reader." })
  readonly note!: string | null;

  @SemanticNonNull()
  @Field(() => Confidence, { nullable: true, description: "How well it is supported." })
  readonly confidence!: Confidence | null;

  readonly programmeId!: string;
  readonly placeId!: string | null;
  readonly stateId!: string | null;
}
