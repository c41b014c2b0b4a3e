import { sql } from "drizzle-orm";
import {
  type Dimensions,
  enumOf,
  monthOf,
  oneOfThings,
  thingOf,
  yearOf,
} from "../../core/paging/dimension";
import {
  conferenceOrganizers,
  conferences,
  conferenceTopics,
  participations,
  series,
  sessions,
  statements,
  statementTopics,
  statesOfPlaces,
} from "./tables";

/** What conferences are counted by. */
export const conferenceDimensions = {
  year: yearOf(conferences.date, "The year of the first day."),
  month: monthOf(conferences.date, "The month of the first day: `2021-11`."),
  kind: enumOf(conferences.kind, "What sort of meeting it is."),
  status: enumOf(conferences.status, "Whether it took place."),
  confidence: enumOf(conferences.confidence, "How well the record is supported."),
  body: {
    description: "Each body that organized it: a conference of two bodies counts for both.",
    value: sql`organizer.organizer_id`,
    join: sql`join ${conferenceOrganizers} as organizer
      on organizer.conference_id = ${conferences.id} and organizer.organizer_type = 'Body'`,
    of: { type: "Body" },
  },
  state: {
    description:
      "The state it was held in: one in a region counts for the region and for the region's state.",
    value: sql`location.state_id`,
    join: sql`join ${statesOfPlaces} as location on location.place_id = ${conferences.placeId}`,
    of: { type: "State" },
  },
  place: thingOf(conferences.placeId, "Place", "The place it was held in."),
  series: thingOf(conferences.seriesId, "Series", "The series it is one of."),
  topic: {
    description: "Each of its topics.",
    value: sql`topic.topic`,
    join: sql`join ${conferenceTopics} as topic on topic.conference_id = ${conferences.id}`,
    of: "text",
  },
} as const satisfies Dimensions;

/** What series are counted by. */
export const seriesDimensions = {
  body: thingOf(series.bodyId, "Body", "The body that holds it."),
  organ: thingOf(series.organId, "Body", "The organ whose meetings these are."),
} as const satisfies Dimensions;

/** What sessions are counted by. */
export const sessionDimensions = {
  kind: enumOf(sessions.kind, "What sort of session it is."),
  conference: thingOf(sessions.conferenceId, "Conference", "The conference."),
} as const satisfies Dimensions;

const PARTICIPANT = { id: participations.participantId, type: participations.participantType };
const PRINCIPAL = { id: participations.onBehalfOfId, type: participations.onBehalfOfType };

/** What participations are counted by. */
export const participationDimensions = {
  role: enumOf(participations.role, "As what somebody took part."),
  year: {
    ...yearOf(conferences.date, "The year of the conference's first day."),
    value: sql`substr(meeting.date, 1, 4)`,
    join: sql`join ${conferences} as meeting on meeting.id = ${participations.conferenceId}`,
  },
  conference: thingOf(participations.conferenceId, "Conference", "The conference."),
  person: oneOfThings(PARTICIPANT, "Person", "The person that took part."),
  state: oneOfThings(PRINCIPAL, "State", "The state that somebody took part on behalf of."),
  body: oneOfThings(PRINCIPAL, "Body", "The body that somebody took part on behalf of."),
  office: thingOf(participations.officeId, "Office", "The office in which somebody took part."),
} as const satisfies Dimensions;

/** What statements are counted by. */
export const statementDimensions = {
  year: yearOf(statements.date, "The year in which it was made."),
  month: monthOf(statements.date, "The month in which it was made: `2021-11`."),
  conference: thingOf(statements.conferenceId, "Conference", "Where it was made."),
  person: thingOf(statements.personId, "Person", "Who made it."),
  topic: {
    description: "Each of its topics.",
    value: sql`topic.topic`,
    join: sql`join ${statementTopics} as topic on topic.statement_id = ${statements.id}`,
    of: "text",
  },
} as const satisfies Dimensions;
