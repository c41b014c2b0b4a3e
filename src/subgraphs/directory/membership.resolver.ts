import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Eventual } from "../../core/loader";
import { SemanticNonNull } from "../../core/nullability";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { PartialDate } from "../../core/time/scalars";
import { Body } from "./body";
import { membershipDimensions } from "./dimensions";
import { bodyById, membershipById, membershipPages, stateById } from "./loaders";
import { Membership, Party } from "./membership";
import { MembershipsArgs, membershipRequest } from "./membership-lists";
import { State } from "./state";
import { Document } from "./stubs";

export const membershipConnection = connectionType("Membership", Membership, membershipDimensions, {
  Body: bodyById,
  State: stateById,
});

@Resolver(() => Membership)
export class MembershipResolver {
  @Query(() => Membership, {
    nullable: true,
    description: "A membership; null when none has this id.",
  })
  membership(
    @Arg("id", () => ID, { description: "For example `ots.AZ`." }) id: string,
    @Ctx() ctx: Context,
  ): Membership | null {
    return loadByAnyId(membershipById, "Membership", id, ctx);
  }

  @Query(() => membershipConnection.type, {
    description:
      "Memberships, newest first by default. With `asOf`, who belonged to which body on that day.",
  })
  memberships(
    @Args(() => MembershipsArgs) args: MembershipsArgs,
    @Ctx() ctx: Context,
  ): Connection<Membership> {
    return membershipPages.all(ctx, membershipRequest(args));
  }

  @SemanticNonNull()
  @FieldResolver(() => Body, { nullable: true, description: "The body it belonged to." })
  body(@Root() membership: Membership, @Ctx() ctx: Context): Eventual<Body | null> {
    return bodyById(ctx).of(membership, "bodyId");
  }

  @SemanticNonNull()
  @FieldResolver(() => Party, { nullable: true, description: "Who belonged to it." })
  member(@Root() membership: Membership, @Ctx() ctx: Context): Eventual<Body | State | null> {
    const members = membership.memberType === "Body" ? bodyById(ctx) : stateById(ctx);
    return members.of(membership, "memberId");
  }

  @FieldResolver(() => [PartialDate], {
    description: "Dates on which a source shows that it held.",
  })
  attested(@Root() membership: Membership): string[] {
    return JSON.parse(membership.attested);
  }

  @FieldResolver(() => Document, { nullable: true, description: "What it rests on." })
  basis(@Root() { basisId }: Membership): Document | null {
    return basisId === null ? null : { id: basisId };
  }
}

/** The memberships of a body: who belongs to it. */
@Resolver(() => Body)
export class BodyMembershipsResolver {
  @FieldResolver(() => membershipConnection.type, {
    description:
      "Who belonged to it, newest first by default. With `asOf`, who belonged to it on that day.",
  })
  memberships(
    @Root() body: Body,
    @Args(() => MembershipsArgs) args: MembershipsArgs,
    @Ctx() ctx: Context,
  ): Connection<Membership> {
    return membershipPages.of(ctx, "body", body, membershipRequest(args));
  }

  @FieldResolver(() => membershipConnection.type, {
    description: "The bodies that it belonged to itself, newest first by default.",
  })
  memberOf(
    @Root() body: Body,
    @Args(() => MembershipsArgs) args: MembershipsArgs,
    @Ctx() ctx: Context,
  ): Connection<Membership> {
    return membershipPages.of(ctx, "member", body, membershipRequest(args));
  }
}

/** The memberships of a state: what it belongs to. */
@Resolver(() => State)
export class StateMembershipsResolver {
  @FieldResolver(() => membershipConnection.type, {
    description: "The bodies that it belonged to, newest first by default.",
  })
  memberships(
    @Root() state: State,
    @Args(() => MembershipsArgs) args: MembershipsArgs,
    @Ctx() ctx: Context,
  ): Connection<Membership> {
    return membershipPages.of(ctx, "member", state, membershipRequest(args));
  }
}
