import {
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
import type { Context } from "../../core/context";
import type { Eventual } from "../../core/loader";
import { oneOf, when } from "../../core/paging/condition";
import { connectionType } from "../../core/paging/connection";
import { PageArgs } from "../../core/paging/page-args";
import type { Connection } from "../../core/paging/pages";
import { IdsOf } from "../../core/records/named-ids";
import { Conference } from "./conference";
import { sessionDimensions } from "./dimensions";
import { sessionPages } from "./listings";
import { conferenceById, sessionsByConference } from "./loaders";
import { Session, SessionKind } from "./session";
import { sessions } from "./tables";

export const sessionConnection = connectionType("Session", Session, sessionDimensions, {
  Conference: conferenceById,
});

/** Which sessions. */
@InputType({ description: "Which sessions. Fields are ANDed, the values of one field ORed." })
export class SessionFilter {
  @IdsOf("Conference")
  @Field(() => [ID], { nullable: true, description: "Of one of these conferences." })
  readonly conference?: string[] | null;

  @Field(() => [SessionKind], { nullable: true, description: "Of one of these kinds." })
  readonly kind?: SessionKind[] | null;
}

/** The arguments of the list of all sessions. */
@ArgsType()
export class SessionsArgs extends PageArgs {
  @Field(() => SessionFilter, { nullable: true, description: "Which sessions; all without it." })
  readonly filter?: SessionFilter | null;
}

const ofConference = oneOf(sessions.conferenceId);
const ofKind = oneOf(sessions.kind);

@Resolver(() => Session)
export class SessionResolver {
  @Query(() => sessionConnection.type, {
    description: "Sessions, those of the oldest conference first, each conference's in its order.",
  })
  sessions(
    @Args(() => SessionsArgs) { filter, ...page }: SessionsArgs,
    @Ctx() ctx: Context,
  ): Connection<Session> {
    const conditions = [...when(filter?.conference, ofConference), ...when(filter?.kind, ofKind)];
    return sessionPages.all(ctx, { order: "program", conditions, page });
  }

  @FieldResolver(() => Conference, { nullable: true, description: "What it is a session of." })
  conference(@Root() session: Session, @Ctx() ctx: Context): Eventual<Conference | null> {
    return conferenceById(ctx).of(session, "conferenceId");
  }
}

/** The sessions of a conference. */
@Resolver(() => Conference)
export class ConferenceSessionsResolver {
  @FieldResolver(() => [Session], { description: "Its sessions, in its order." })
  sessions(@Root() conference: Conference, @Ctx() ctx: Context): Eventual<Session[]> {
    return sessionsByConference(ctx).of(conference, "id");
  }
}
