import { sql } from "drizzle-orm";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { atLeast, Confidence } from "../../core/confidence";
import type { Context } from "../../core/context";
import { givenList } from "../../core/database/query";
import { type Condition, oneOf, when, within } from "../../core/paging/condition";
import { type NameOrder, nameOrder } from "../../core/paging/name-order";
import { PageArgs } from "../../core/paging/page-args";
import { IdsOf } from "../../core/records/named-ids";
import { foundBy, TEXT_FILTER } from "../../core/search-index/text-filter";
import { Certainty } from "../../core/time/certainty";
import type { Day } from "../../core/time/day";
import { asksOfDays, DateRange, periodFilter } from "../../core/time/period-filter";
import { DateScalar } from "../../core/time/scalars";
import { MembershipStatus } from "./membership";
import { StateKind } from "./state";
import { memberships, states } from "./tables";

/** Which states belonged to each of some bodies. */
@InputType({
  description:
    'Which states belonged to every one of some bodies: `states(filter: { memberOfAll: { bodies: ["ots", "turksoy"] } }) { nodes { name } }`.',
})
export class MemberOfAll {
  @IdsOf("Body")
  @Field(() => [ID], { description: 'The bodies: `["ots", "turksoy"]`.' })
  readonly bodies!: string[];

  @Field(() => [MembershipStatus], { nullable: true, description: "As one of these." })
  readonly status?: MembershipStatus[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "On this day. Without it, and without `during`: ever.",
  })
  readonly asOf?: Day | null;

  @Field(() => DateRange, {
    nullable: true,
    description: "Of each body on at least one of these days, not of all of them on the same one.",
  })
  readonly during?: DateRange | null;

  @Field(() => Certainty, {
    defaultValue: "certain",
    description:
      "How sure to be of `asOf` or `during`: CERTAIN; POSSIBLE adds the states that may have belonged to all; NO gives those that did not.",
  })
  readonly certainty!: Certainty;

  @Field(() => Confidence, {
    nullable: true,
    description: "By memberships that are at least as well supported as this.",
  })
  readonly minConfidence?: Confidence | null;
}

const StateOrder = nameOrder("State", "states");

/** Which states. */
@InputType({
  description:
    'Which states: `filter: { memberOfAll: { bodies: ["ots", "turksoy"] } }`. Fields are ANDed, the values of one field ORed.',
})
export class StateFilter {
  @Field(() => [StateKind], { nullable: true, description: "Of one of these kinds." })
  readonly kind?: StateKind[] | null;

  @IdsOf("State")
  @Field(() => [ID], { nullable: true, description: "Regions of one of these states." })
  readonly partOf?: string[] | null;

  @Field(() => MemberOfAll, { nullable: true, description: "That belonged to all of some bodies." })
  readonly memberOfAll?: MemberOfAll | null;

  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  readonly text?: string | null;
}

/** The arguments of a list of states. */
@ArgsType()
export class StatesArgs extends PageArgs {
  @Field(() => StateFilter, { nullable: true, description: "Which states; all without it." })
  readonly filter?: StateFilter | null;

  @Field(() => StateOrder, { defaultValue: "name_asc", description: "In which order." })
  readonly orderBy!: NameOrder;
}

const ofKind = oneOf(states.kind);
const ofWhole = oneOf(states.partOfId);
const ofText = foundBy(states.id, "State");
const inPeriod = periodFilter(memberships);
const ofStatus = oneOf(memberships.status);
const ofConfidence = oneOf(memberships.confidence);

/** The conditions of a filter; none without one. */
export function stateConditions(
  filter: StateFilter | null | undefined,
  context: Context,
): Condition[] {
  return [
    ...when(filter?.kind, ofKind),
    ...when(filter?.partOf, ofWhole),
    ...when(filter?.text, (text) => ofText(context, text)),
    ...when(filter?.memberOfAll, belongsToAll),
  ];
}

/**
 * No wanted body is without a membership of the state that satisfies the other conditions. That it
 * did not belong to all means that it cannot have: the contrary of what is possible.
 */
function belongsToAll({ bodies, status, minConfidence, ...question }: MemberOfAll): Condition {
  const isDenied = question.certainty === "no" && asksOfDays(question);
  const held = [
    ...inPeriod(isDenied ? { ...question, certainty: "possible" } : question),
    ...when(status, ofStatus),
    ...when(minConfidence, (least) => ofConfidence(atLeast(least))),
  ];
  const lacksOne = sql.raw(isDenied ? "exists" : "not exists");
  const condition = within(
    isDenied ? "lacksOneOfAll" : "belongsToAll",
    held,
    (all) => sql`${lacksOne} (select 1 from ${givenList("wantedBodies")} wanted where not exists (
      select 1 from ${memberships} where ${memberships.memberId} = ${states.id}
      and ${memberships.bodyId} = ${sql.raw("wanted.value")} and ${all}))`,
  );
  return { ...condition, values: { ...condition.values, wantedBodies: JSON.stringify(bodies) } };
}
