import type { Context } from "../../core/context";
import { namedResolver } from "../../core/names";
import { SemanticNonNull } from "../../core/nullability";
import type { Subgraph } from "../../core/subgraph";
import { datedByResolver, datedResolver } from "../../core/time/dated";
import { collections } from "./collections";
import { Conference } from "./conference";
import { ConferenceResolver, conferenceConnection } from "./conference.resolver";
import {
  BodyConferencesResolver,
  PlaceConferencesResolver,
  StateConferencesResolver,
} from "./conferences-of.resolver";
import {
  conferenceById,
  participationById,
  seriesById,
  sessionById,
  statementById,
} from "./loaders";
import { observeLocation } from "./locations";
import { Participation } from "./participation";
import { ParticipationResolver, participationConnection } from "./participation.resolver";
import { participationsResolvers } from "./participations-of.resolver";
import { Series } from "./series";
import { BodySeriesResolver, SeriesResolver, seriesConnection } from "./series.resolver";
import { Session } from "./session";
import { ConferenceSessionsResolver, SessionResolver, sessionConnection } from "./session.resolver";
import { Statement } from "./statement";
import {
  ConferenceStatementsResolver,
  PersonStatementsResolver,
  StatementResolver,
  statementConnection,
} from "./statement.resolver";
import { TopicResolver } from "./topic.resolver";

const ofConference = (row: Pick<Session, "conferenceId">, ctx: Context) =>
  conferenceById(ctx).of(row, "conferenceId");

export const events: Subgraph = {
  name: "events",
  summary: "Conferences and their series, sessions, participants and statements.",
  resolvers: [
    ConferenceResolver,
    namedResolver(Conference),
    datedResolver(Conference, SemanticNonNull()),
    ...conferenceConnection.resolvers,
    BodyConferencesResolver,
    StateConferencesResolver,
    PlaceConferencesResolver,
    SeriesResolver,
    namedResolver(Series),
    ...seriesConnection.resolvers,
    BodySeriesResolver,
    SessionResolver,
    namedResolver(Session),
    datedByResolver(Session, ofConference, "its conference"),
    ...sessionConnection.resolvers,
    ConferenceSessionsResolver,
    ParticipationResolver,
    datedByResolver(Participation, ofConference, "the conference"),
    ...participationConnection.resolvers,
    ...participationsResolvers,
    StatementResolver,
    datedResolver(Statement, SemanticNonNull()),
    ...statementConnection.resolvers,
    ConferenceStatementsResolver,
    PersonStatementsResolver,
    TopicResolver,
  ],
  references: {
    Conference: conferenceById,
    Series: seriesById,
    Session: sessionById,
    Participation: participationById,
    Statement: statementById,
  },
  collections,
  observe: observeLocation,
};
