import { createUnionType, Directive, Field, ObjectType } from "type-graphql";
import { Confidence } from "../../core/confidence";
import { enumType } from "../../core/enums";
import { Node } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { NodeWithPeriod } from "../../core/time/period.type";
import { Body } from "./body";
import { State } from "./state";
import { MEMBERSHIP_STATUSES } from "./tables";

export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];
export const MembershipStatus = enumType("MembershipStatus", MEMBERSHIP_STATUSES, {
  description: "As what somebody belongs to a body.",
  values: {
    member: "A full member.",
    observer: "An observer, without a vote.",
    partner: "A partner.",
    guest: "A guest.",
  },
});

/** A state or a body that belongs to, organizes or signs something. */
export const Party = createUnionType({
  name: "Party",
  description:
    "A state or a body that belongs to, organizes or signs something: `organizers { ... on Named { name } }`.",
  types: () => [Body, State] as const,
});

/** What a membership is: one property a column. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'That a state or a body belonged to a body, as what, from when to when: `membership(id: "ots.AZ") { status period { edtf } }`.',
})
export class Membership extends NodeWithPeriod {
  @Field(() => MembershipStatus, { description: "As what." })
  readonly status!: MembershipStatus;

  @Field(() => String, { nullable: true, description: "A caution to the reader." })
  readonly note!: string | null;

  @SemanticNonNull()
  @Field(() => Confidence, { nullable: true, description: "How well it is supported." })
  readonly confidence!: Confidence | null;

  readonly bodyId!: string;
  readonly memberId!: string;
  readonly memberType!: "Body" | "State";
  readonly attested!: string;
  readonly basisId!: string | null;
}
