import { namedResolver } from "../../core/names";
import type { Subgraph } from "../../core/subgraph";
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
import { ParticipationResolver, participationConnection } from "./participation.resolver";
import { participationsResolvers } from "./participations-of.resolver";
import { Series } from "./series";
import { BodySeriesResolver, SeriesResolver, seriesConnection } from "./series.resolver";
import { ConferenceSessionsResolver, SessionResolver, sessionConnection } from "./session.resolver";
import {
  ConferenceStatementsResolver,
  PersonStatementsResolver,
  StatementResolver,
  statementConnection,
} from "./statement.resolver";
import { TopicResolver } from "./topic.resolver";

export const events: Subgraph = {
  name: "events",
  summary: "Conferences and their series, sessions, participants and statements.",
  resolvers: [
    ConferenceResolver,
    namedResolver(Conference),
    ...conferenceConnection.resolvers,
    BodyConferencesResolver,
    StateConferencesResolver,
    PlaceConferencesResolver,
    SeriesResolver,
    namedResolver(Series),
    ...seriesConnection.resolvers,
    BodySeriesResolver,
    SessionResolver,
    ...sessionConnection.resolvers,
    ConferenceSessionsResolver,
    ParticipationResolver,
    ...participationConnection.resolvers,
    ...participationsResolvers,
    StatementResolver,
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
