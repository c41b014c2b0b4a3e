import { sql } from "drizzle-orm";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { ENTITY_TYPES } from "../../core/entity-types";
import { type Condition, compare, oneOf, when } from "../../core/paging/condition";
import { PageArgs } from "../../core/paging/page-args";
import { IdsOf } from "../../core/records/named-ids";
import type { Day } from "../../core/time/day";
import { DateScalar } from "../../core/time/scalars";
import { NodeType } from "./node-type";
import { NoticeKind } from "./notice";
import { notices } from "./tables";

/** Which notices. Fields are ANDed, the values of one field ORed. */
@InputType({
  description:
    "Which notices: `filter: { aboutType: [CONFERENCE] }`. Fields are ANDed, the values of one field ORed.",
})
export class NoticeFilter {
  @Field(() => [NoticeKind], { nullable: true, description: "Of these kinds." })
  readonly kind?: NoticeKind[] | null;

  @IdsOf(...ENTITY_TYPES)
  @Field(() => [ID], { nullable: true, description: "About one of these things: `turksoy.AZ`." })
  readonly about?: string[] | null;

  @Field(() => [NodeType], { nullable: true, description: "About things of these types." })
  readonly aboutType?: NodeType[] | null;
}

/** The arguments of the list of notices. */
@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => NoticeFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: NoticeFilter | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "What has to be looked at on that day, by what is on record now. Today (UTC) without it.",
  })
  readonly asOf?: Day | null;
}

const dueOn = compare(["day"], ({ day }) => sql`${notices.since} <= ${day}`);
const ofKind = oneOf(notices.kind);
const about = oneOf(notices.aboutId);
const aboutType = oneOf(notices.aboutType);

/** The conditions of a filter on a day. */
export function noticeConditions(filter: NoticeFilter | null | undefined, day: Day): Condition[] {
  return [
    dueOn({ day }),
    ...when(filter?.kind, ofKind),
    ...when(filter?.about, about),
    ...when(filter?.aboutType, aboutType),
  ];
}
