import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Eventual } from "../../core/loader";
import { type Reference, reference } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { Conference } from "./conference";
import { participationDimensions } from "./dimensions";
import { participationPages } from "./listings";
import { conferenceById, participationById, sessionById } from "./loaders";
import { Participation } from "./participation";
import { ParticipationsArgs, participationRequest } from "./participation-filter";
import { Participant, Party } from "./party";
import { Session } from "./session";
import { Office } from "./stubs";

export const participationConnection = connectionType(
  "Participation",
  Participation,
  participationDimensions,
  { Conference: conferenceById },
);

@Resolver(() => Participation)
export class ParticipationResolver {
  @Query(() => Participation, {
    nullable: true,
    description: "A participation; null when none has this id.",
  })
  participation(
    @Arg("id", () => ID, { description: "For example `andijan-2026-planning-visit.sultan-raev`." })
    id: string,
    @Ctx() ctx: Context,
  ): Participation | null {
    return loadByAnyId(participationById, "Participation", id, ctx);
  }

  @Query(() => participationConnection.type, {
    description: "Participations, by their conferences' dates, newest first.",
  })
  participations(
    @Args(() => ParticipationsArgs) args: ParticipationsArgs,
    @Ctx() ctx: Context,
  ): Connection<Participation> {
    return participationPages.all(ctx, participationRequest(args, "date_desc"));
  }

  @SemanticNonNull()
  @FieldResolver(() => Conference, { nullable: true, description: "What they took part in." })
  conference(
    @Root() participation: Participation,
    @Ctx() ctx: Context,
  ): Eventual<Conference | null> {
    return conferenceById(ctx).of(participation, "conferenceId");
  }

  @SemanticNonNull()
  @FieldResolver(() => Participant, { nullable: true, description: "Who took part." })
  participant(@Root() { participantType, participantId }: Participation): Reference | null {
    return reference(participantType, participantId);
  }

  @FieldResolver(() => Office, {
    nullable: true,
    description: "The office in which they took part.",
  })
  office(@Root() { officeId }: Participation): Office | null {
    return officeId === null ? null : { id: officeId };
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: "Whom they spoke or acted for.",
  })
  onBehalfOf(@Root() { onBehalfOfType, onBehalfOfId }: Participation): Reference | null {
    return onBehalfOfType && reference(onBehalfOfType, onBehalfOfId);
  }

  @FieldResolver(() => Session, {
    nullable: true,
    description: "The session in which they had this role; null when it is not of one session.",
  })
  session(@Root() participation: Participation, @Ctx() ctx: Context): Eventual<Session | null> {
    return sessionById(ctx).of(participation, "sessionId");
  }
}
