import { Directive, Field, ObjectType } from "type-graphql";
import { Node } from "../../core/node";
import { Dated } from "../../core/time/dated";
import { PartialDate } from "../../core/time/scalars";

/** What a statement is: one property a column. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Dated],
  simpleResolvers: true,
  description:
    "What somebody said at a conference or about it: `statements { nodes { date person { name } summary } }`.",
})
export class Statement extends Node {
  @Field(() => PartialDate, { description: "When, as precisely as the sources tell." })
  readonly date!: string;

  @Field(() => String, { description: "What was said, in our own words." })
  readonly summary!: string;

  readonly topics!: string;
  readonly conferenceId!: string;
  readonly personId!: string;
}
