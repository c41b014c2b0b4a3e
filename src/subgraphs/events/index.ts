import { namedResolver } from "../../core/names";
import type { Subgraph } from "../../core/subgraph";
import { collections } from "./collections";
import { Conference } from "./conference";
import { ConferenceResolver, conferenceConnection } from "./conference.resolver";
import { ConferenceCountsResolver } from "./conference-counts.resolver";
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

export const events: Subgraph = {
  name: "events",
  summary: "Conferences and their series, sessions, participants and statements.",
  resolvers: [
    ConferenceResolver,
    namedResolver(Conference),
    conferenceConnection.resolver,
    ConferenceCountsResolver,
    BodyConferencesResolver,
    StateConferencesResolver,
    PlaceConferencesResolver,
    SeriesResolver,
    namedResolver(Series),
    seriesConnection.resolver,
    BodySeriesResolver,
    SessionResolver,
    sessionConnection.resolver,
    ConferenceSessionsResolver,
    ParticipationResolver,
    participationConnection.resolver,
    ...participationsResolvers,
    StatementResolver,
    statementConnection.resolver,
    ConferenceStatementsResolver,
    PersonStatementsResolver,
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
