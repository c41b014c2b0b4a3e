import { ArgsType, Field, ID, InputType } from "type-graphql";
import { atLeast, Confidence } from "../../core/confidence";
import type { Context } from "../../core/context";
import { enumType } from "../../core/enums";
import { type Condition, oneOf, when } from "../../core/paging/condition";
import { IdsOf } from "../../core/records/named-ids";
import { foundBy, TEXT_FILTER } from "../../core/search-index/text-filter";
import { PeriodArgs, periodFilter } from "../../core/time/period-filter";
import { BodyKind } from "./body";
import { bodies } from "./tables";

export const BODY_ORDERS = ["name_asc", "name_desc", "founded_asc", "founded_desc"] as const;
export type BodyOrder = (typeof BODY_ORDERS)[number];
export const BodyOrder = enumType("BodyOrder", BODY_ORDERS, {
  description: "How a list of bodies is ordered. Ties are broken by id.",
  values: {
    name_asc: "By English name.",
    name_desc: "By English name, from the end.",
    founded_asc: "Oldest first.",
    founded_desc: "Newest first.",
  },
});

/** Which bodies. Fields are ANDed, the values of one field ORed. */
@InputType({
  description:
    "Which bodies: `filter: { kind: [COOPERATION_BODY] }`. Fields are ANDed, the values of one field ORed.",
})
export class BodyFilter {
  @Field(() => [BodyKind], { nullable: true, description: "Of one of these kinds." })
  readonly kind?: BodyKind[] | null;

  @IdsOf("State")
  @Field(() => [ID], { nullable: true, description: "Of one of these states: `AZ`." })
  readonly state?: string[] | null;

  @IdsOf("Body")
  @Field(() => [ID], { nullable: true, description: "Organs of one of these bodies." })
  readonly parent?: string[] | null;

  @IdsOf("Body")
  @Field(() => [ID], { nullable: true, description: "Affiliated to one of these bodies." })
  readonly affiliatedTo?: string[] | null;

  @Field(() => Confidence, { nullable: true, description: "At least as well supported as this." })
  readonly minConfidence?: Confidence | null;

  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  readonly text?: string | null;
}

/** The arguments of a list of bodies. */
@ArgsType()
export class BodiesArgs extends PeriodArgs {
  @Field(() => BodyFilter, { nullable: true, description: "Which bodies; all without it." })
  readonly filter?: BodyFilter | null;

  @Field(() => BodyOrder, { defaultValue: "name_asc", description: "In which order." })
  readonly orderBy!: BodyOrder;
}

const ofKind = oneOf(bodies.kind);
const ofState = oneOf(bodies.stateId);
const ofParent = oneOf(bodies.parentId);
const ofAffiliation = oneOf(bodies.affiliatedToId);
const ofConfidence = oneOf(bodies.confidence);
const ofText = foundBy(bodies.id, "Body");
const inPeriod = periodFilter(bodies);

/** What the list of bodies is asked. */
export function bodyRequest({ filter, orderBy, ...page }: BodiesArgs, context: Context) {
  const conditions: Condition[] = [
    ...inPeriod(page),
    ...when(filter?.kind, ofKind),
    ...when(filter?.state, ofState),
    ...when(filter?.parent, ofParent),
    ...when(filter?.affiliatedTo, ofAffiliation),
    ...when(filter?.text, (text) => ofText(context, text)),
    ...when(filter?.minConfidence, (least) => ofConfidence(atLeast(least))),
  ];
  return { order: orderBy, conditions, page };
}
