import { sql } from "drizzle-orm";
import { BY_NAME } from "../../core/paging/name-order";
import { pages } from "../../core/paging/pages";
import { withOrgans } from "../../core/records/organs";
import {
  conferenceDimensions,
  participationDimensions,
  seriesDimensions,
  sessionDimensions,
  statementDimensions,
} from "./dimensions";
import {
  conferenceOrganizers,
  conferences,
  participations,
  series,
  seriesHolders,
  sessions,
  statements,
  statesOfPlaces,
} from "./tables";

/** Lists of conferences: all, and those of an organizer, a place, a hosting state, a series. */
export const conferencePages = pages({
  table: conferences,
  typename: "Conference",
  orders: {
    date_desc: { by: ["dateOrder", "id"], direction: "desc" },
    date_asc: { by: ["dateOrder", "id"], direction: "asc" },
    name_asc: { by: ["nameRank", "id"], direction: "asc" },
    name_desc: { by: ["nameRank", "id"], direction: "desc" },
  },
  parents: {
    organizer: {
      from: sql`${conferenceOrganizers} cross join ${conferences}
        on ${conferences.id} = ${conferenceOrganizers.conferenceId}`,
      key: conferenceOrganizers.organizerId,
      order: {
        dateOrder: conferenceOrganizers.dateOrder,
        id: conferenceOrganizers.conferenceId,
      },
    },
    organizerWithOrgans: {
      key: (body) => sql`${conferences.id} in (select ${conferenceOrganizers.conferenceId}
        from ${conferenceOrganizers}
        where ${conferenceOrganizers.organizerId} in ${withOrgans(sql`select ${body}`)})`,
    },
    place: { key: conferences.placeId },
    state: {
      from: sql`${statesOfPlaces} join ${conferences}
        on ${conferences.placeId} = ${statesOfPlaces.placeId}`,
      key: statesOfPlaces.stateId,
    },
    series: { key: conferences.seriesId },
  },
  dimensions: conferenceDimensions,
});

/** Lists of series, by English name: all, and those of a body or organ. */
export const seriesPages = pages({
  table: series,
  typename: "Series",
  orders: BY_NAME,
  parents: {
    holder: {
      from: sql`${seriesHolders} cross join ${series} on ${series.id} = ${seriesHolders.seriesId}`,
      key: seriesHolders.holderId,
      order: { nameRank: seriesHolders.nameRank, id: seriesHolders.seriesId },
    },
    holderWithOrgans: {
      key: (body) => sql`${series.id} in (select ${seriesHolders.seriesId} from ${seriesHolders}
        where ${seriesHolders.holderId} in ${withOrgans(sql`select ${body}`)})`,
    },
  },
  dimensions: seriesDimensions,
});

/** Lists of sessions: by their conferences' dates, oldest first, and in the conference's order. */
export const sessionPages = pages({
  table: sessions,
  typename: "Session",
  orders: {
    date_asc: { by: ["dateOrder", "conferenceId", "order", "id"], direction: "asc" },
    date_desc: { by: ["dateOrder", "conferenceId", "order", "id"], direction: "desc" },
  },
  parents: {},
  dimensions: sessionDimensions,
});

/**
 * Lists of participations: newest first; within a conference or a session, as the sources list
 * them.
 */
export const participationPages = pages({
  table: participations,
  typename: "Participation",
  orders: {
    date_desc: { by: ["dateOrder", "id"], direction: "desc" },
    date_asc: { by: ["dateOrder", "id"], direction: "asc" },
    listed: { by: ["position", "id"], direction: "asc" },
  },
  parents: {
    conference: { key: participations.conferenceId },
    session: { key: participations.sessionId },
    participant: { key: participations.participantId },
    principal: { key: participations.onBehalfOfId },
  },
  dimensions: participationDimensions,
});

/** Lists of statements, newest first: all, and those of a conference or a person. */
export const statementPages = pages({
  table: statements,
  typename: "Statement",
  orders: {
    date_desc: { by: ["dateOrder", "id"], direction: "desc" },
    date_asc: { by: ["dateOrder", "id"], direction: "asc" },
  },
  parents: {
    conference: { key: statements.conferenceId },
    person: { key: statements.personId },
  },
  dimensions: statementDimensions,
});
