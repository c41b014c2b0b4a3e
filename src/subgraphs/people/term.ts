import { Directive, Field, Int, ObjectType } from "type-graphql";
import { Confidence } from "../../core/confidence";
import { Node } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { NodeWithPeriod } from "../../core/time/period.type";
import type { OfficeKind } from "./office";

/** What a term is: one property a column. What it leads to is in `term.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'That a person held an office, from when to when: `terms(asOf: "2020-01-01") { nodes { person { name } office { name } } }`.',
})
export class Term extends NodeWithPeriod {
  @Field(() => String, { nullable: true, description: "A caution to the reader." })
  readonly note!: string | null;

  @SemanticNonNull()
  @Field(() => Confidence, { nullable: true, description: "How well it is supported." })
  readonly confidence!: Confidence | null;

  readonly officeId!: string;
  readonly personId!: string;
  readonly kind!: OfficeKind;
  readonly partyId!: string;
  readonly acting!: number;
  readonly nominatedById!: string | null;
  readonly attested!: string;
  readonly predecessorId!: string | null;
  readonly successorId!: string | null;
}

/** How long a term was, by its partial dates. */
@ObjectType({
  description:
    "How many days a term lasted. Where its dates are partial, from how many to how many: `length { fewestDays mostDays }`.",
  simpleResolvers: true,
})
export class TermLength {
  @Field(() => Int, { description: "The fewest days that the dates allow." })
  readonly fewestDays!: number;

  @Field(() => Int, {
    nullable: true,
    description: "The most days that the dates allow; null where the start or the end is unknown.",
  })
  readonly mostDays!: number | null;
}
