import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { atLeast, Confidence } from "../../core/confidence";
import type { Context } from "../../core/context";
import { type Condition, oneOf, when } from "../../core/paging/condition";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { type Day, today } from "../../core/time/day";
import { isCurrentOn } from "../../core/time/period";
import { Period, periodOf } from "../../core/time/period.type";
import { PeriodArgs, periodFilter } from "../../core/time/period-filter";
import { DateScalar } from "../../core/time/scalars";
import { Body } from "./body";
import { bodyById, membershipPages, stateById } from "./loaders";
import { Membership, MembershipStatus, Party } from "./membership";
import { State } from "./state";
import { Document } from "./stubs";
import { memberships } from "./tables";

export const membershipConnection = connectionType("Membership", Membership);

/** The arguments of the memberships of a body or a member. */
@ArgsType()
export class MembershipsArgs extends PeriodArgs {
  @Field(() => [MembershipStatus], { nullable: true, description: "As one of these." })
  readonly status?: MembershipStatus[] | null;

  @Field(() => Confidence, { nullable: true, description: "At least as well supported as this." })
  readonly minConfidence?: Confidence | null;
}

/** Which memberships. */
@InputType({ description: "Which memberships. Fields are ANDed, the values of one field ORed." })
export class MembershipFilter {
  @Field(() => [ID], { nullable: true, description: "Of one of these bodies." })
  readonly body?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Of one of these states or bodies." })
  readonly member?: string[] | null;
}

/** The arguments of the list of all memberships. */
@ArgsType()
export class AllMembershipsArgs extends MembershipsArgs {
  @Field(() => MembershipFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: MembershipFilter | null;
}

const ofStatus = oneOf(memberships.status);
const ofBody = oneOf(memberships.bodyId);
const ofMember = oneOf(memberships.memberId);
const ofConfidence = oneOf(memberships.confidence);
const inPeriod = periodFilter(memberships);

function conditionsOf(args: AllMembershipsArgs | MembershipsArgs): Condition[] {
  const filter = "filter" in args ? args.filter : null;
  return [
    ...inPeriod(args),
    ...when(args.status, ofStatus),
    ...when(args.minConfidence, (least) => ofConfidence(atLeast(least))),
    ...when(filter?.body, ofBody),
    ...when(filter?.member, ofMember),
  ];
}

@Resolver(() => Membership)
export class MembershipResolver {
  @Query(() => membershipConnection.type, { description: "Memberships, newest first." })
  memberships(
    @Args(() => AllMembershipsArgs) args: AllMembershipsArgs,
    @Ctx() ctx: Context,
  ): Connection<Membership> {
    return membershipPages.all(ctx, {
      order: "newest",
      conditions: conditionsOf(args),
      page: args,
    });
  }

  @FieldResolver(() => Body, { nullable: true, description: "The body it belonged to." })
  body(@Root() { bodyId }: Membership, @Ctx() ctx: Context): Promise<Body | null> {
    return bodyById(ctx).load(bodyId);
  }

  @FieldResolver(() => Party, { nullable: true, description: "Who belonged to it." })
  member(
    @Root() { memberId, memberType }: Membership,
    @Ctx() ctx: Context,
  ): Promise<Body | State | null> {
    return memberType === "Body" ? bodyById(ctx).load(memberId) : stateById(ctx).load(memberId);
  }

  @FieldResolver(() => Period, { nullable: true, description: "From when to when." })
  period(@Root() membership: Membership): Period | null {
    return periodOf(membership);
  }

  @FieldResolver(() => Document, { nullable: true, description: "What it rests on." })
  basis(@Root() { basisId }: Membership): Document | null {
    return basisId === null ? null : { id: basisId };
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "Whether it holds on a day; null when the sources do not tell.",
  })
  isCurrent(
    @Root() membership: Membership,
    @Arg("on", () => DateScalar, { nullable: true, description: "Today (UTC) without it." })
    on?: Day | null,
  ): boolean | null {
    return isCurrentOn(membership, on ?? today());
  }
}

/** The memberships of a body: who belongs to it. */
@Resolver(() => Body)
export class BodyMembershipsResolver {
  @FieldResolver(() => membershipConnection.type, {
    description: "Who belonged to it, newest first.",
  })
  memberships(
    @Root() { id }: Body,
    @Args(() => MembershipsArgs) args: MembershipsArgs,
    @Ctx() ctx: Context,
  ): Connection<Membership> {
    const conditions = conditionsOf(args);
    return membershipPages.of(ctx, "body", id, { order: "newest", conditions, page: args });
  }

  @FieldResolver(() => membershipConnection.type, {
    description: "The bodies that it belonged to itself, newest first.",
  })
  memberOf(
    @Root() { id }: Body,
    @Args(() => MembershipsArgs) args: MembershipsArgs,
    @Ctx() ctx: Context,
  ): Connection<Membership> {
    const conditions = conditionsOf(args);
    return membershipPages.of(ctx, "member", id, { order: "newest", conditions, page: args });
  }
}

/** The memberships of a state: what it belongs to. */
@Resolver(() => State)
export class StateMembershipsResolver {
  @FieldResolver(() => membershipConnection.type, {
    description: "The bodies that it belonged to, newest first.",
  })
  memberships(
    @Root() { id }: State,
    @Args(() => MembershipsArgs) args: MembershipsArgs,
    @Ctx() ctx: Context,
  ): Connection<Membership> {
    const conditions = conditionsOf(args);
    return membershipPages.of(ctx, "member", id, { order: "newest", conditions, page: args });
  }
}
