import { sql } from "drizzle-orm";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { atLeast, Confidence } from "../../core/confidence";
import { enumType } from "../../core/enums";
import { type Condition, oneOf, oneOfList, when } from "../../core/paging/condition";
import { IdsOf } from "../../core/records/named-ids";
import { PeriodArgs, periodFilter } from "../../core/time/period-filter";
import { BodyKind } from "./body";
import { MembershipStatus } from "./membership";
import { bodies, memberships } from "./tables";

const MEMBERSHIP_ORDERS = ["newest", "oldest"] as const;
export type MembershipOrder = (typeof MEMBERSHIP_ORDERS)[number];
export const MembershipOrder = enumType("MembershipOrder", MEMBERSHIP_ORDERS, {
  description:
    "How a list of memberships is ordered: by start, or by the first date attested where the start is unknown. Ties are broken by id.",
  values: {
    newest: "Who joined last comes first.",
    oldest: "Who joined first comes first; memberships without any date before all.",
  },
});

/** Which memberships. */
@InputType({
  description:
    "Which memberships: `filter: { status: [OBSERVER] }`. Fields are ANDed, the values of one field ORed.",
})
export class MembershipFilter {
  @IdsOf("Body")
  @Field(() => [ID], { nullable: true, description: "Of one of these bodies." })
  readonly body?: string[] | null;

  @Field(() => [BodyKind], { nullable: true, description: "Of a body of one of these kinds." })
  readonly bodyKind?: BodyKind[] | null;

  @IdsOf("Body", "State")
  @Field(() => [ID], { nullable: true, description: "Of one of these states or bodies." })
  readonly member?: string[] | null;

  @Field(() => [MembershipStatus], { nullable: true, description: "As one of these." })
  readonly status?: MembershipStatus[] | null;

  @Field(() => Confidence, { nullable: true, description: "At least as well supported as this." })
  readonly minConfidence?: Confidence | null;
}

/** The arguments of a list of memberships. */
@ArgsType()
export class MembershipsArgs extends PeriodArgs {
  @Field(() => MembershipFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: MembershipFilter | null;

  @Field(() => MembershipOrder, { defaultValue: "newest", description: "In which order." })
  readonly orderBy!: MembershipOrder;
}

const ofStatus = oneOf(memberships.status);
const ofBody = oneOf(memberships.bodyId);
const ofBodyKind = oneOfList(
  (list) =>
    sql`${memberships.bodyId} in (select ${bodies.id} from ${bodies} where ${bodies.kind} in ${list})`,
);
const ofMember = oneOf(memberships.memberId);
const ofConfidence = oneOf(memberships.confidence);
const inPeriod = periodFilter(memberships);

/** What a list of memberships is asked, at the root and below something. */
export function membershipRequest({ filter, orderBy, ...page }: MembershipsArgs) {
  const conditions: Condition[] = [
    ...inPeriod(page),
    ...when(filter?.status, ofStatus),
    ...when(filter?.minConfidence, (least) => ofConfidence(atLeast(least))),
    ...when(filter?.body, ofBody),
    ...when(filter?.bodyKind, ofBodyKind),
    ...when(filter?.member, ofMember),
  ];
  return { order: orderBy, conditions, page };
}
