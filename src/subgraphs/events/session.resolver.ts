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
import type { Context } from "../../core/context";
import { enumType } from "../../core/enums";
import type { Eventual } from "../../core/loader";
import { SemanticNonNull } from "../../core/nullability";
import { oneOf, when } from "../../core/paging/condition";
import { connectionType } from "../../core/paging/connection";
import { PageArgs } from "../../core/paging/page-args";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { IdsOf } from "../../core/records/named-ids";
import { foundBy, TEXT_FILTER } from "../../core/search-index/text-filter";
import { Conference } from "./conference";
import { sessionDimensions } from "./dimensions";
import { sessionPages } from "./listings";
import { conferenceById, sessionById, sessionsByConference } from "./loaders";
import { Session, SessionKind } from "./session";
import { sessions } from "./tables";

export const sessionConnection = connectionType("Session", Session, sessionDimensions, {
  Conference: conferenceById,
});

const SESSION_ORDERS = ["date_asc", "date_desc"] as const;
export type SessionOrder = (typeof SESSION_ORDERS)[number];
export const SessionOrder = enumType("SessionOrder", SESSION_ORDERS, {
  description: "How a list of sessions is ordered: by their conferences' dates.",
  values: {
    date_asc: "Those of the oldest conference first, each conference's in its order.",
    date_desc: "The reverse.",
  },
});

/** Which sessions. */
@InputType({
  description:
    "Which sessions: `filter: { kind: [PANEL] }`. Fields are ANDed, the values of one field ORed.",
})
export class SessionFilter {
  @IdsOf("Conference")
  @Field(() => [ID], { nullable: true, description: "Of one of these conferences." })
  readonly conference?: string[] | null;

  @Field(() => [SessionKind], { nullable: true, description: "Of one of these kinds." })
  readonly kind?: SessionKind[] | null;

  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  readonly text?: string | null;
}

/** The arguments of the list of all sessions. */
@ArgsType()
export class SessionsArgs extends PageArgs {
  @Field(() => SessionFilter, { nullable: true, description: "Which sessions; all without it." })
  readonly filter?: SessionFilter | null;

  @Field(() => SessionOrder, { defaultValue: "date_asc", description: "In which order." })
  readonly orderBy!: SessionOrder;
}

const ofConference = oneOf(sessions.conferenceId);
const ofKind = oneOf(sessions.kind);
const ofText = foundBy(sessions.id, "Session");

@Resolver(() => Session)
export class SessionResolver {
  @Query(() => Session, { nullable: true, description: "A session; null when none has this id." })
  session(
    @Arg("id", () => ID, {
      description: "For example `great-steppe-forum-02-astana-2017-session-1`.",
    })
    id: string,
    @Ctx() ctx: Context,
  ): Session | null {
    return loadByAnyId(sessionById, "Session", id, ctx);
  }

  @Query(() => sessionConnection.type, {
    description: "Sessions, those of the oldest conference first, each conference's in its order.",
  })
  sessions(
    @Args(() => SessionsArgs) { filter, orderBy, ...page }: SessionsArgs,
    @Ctx() ctx: Context,
  ): Connection<Session> {
    const conditions = [
      ...when(filter?.conference, ofConference),
      ...when(filter?.kind, ofKind),
      ...when(filter?.text, (text) => ofText(ctx, text)),
    ];
    return sessionPages.all(ctx, { order: orderBy, conditions, page });
  }

  @SemanticNonNull()
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
