import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, sqliteView, text } from "drizzle-orm/sqlite-core";
import { rankColumn } from "../../core/collation";
import { CONFIDENCES } from "../../core/confidence";
import { spanColumns } from "./spans";
import {
  CONFERENCE_KINDS,
  CONFERENCE_STATUSES,
  PARTICIPATION_ROLES,
  SESSION_KINDS,
} from "./values";

/** Lines of conferences that are numbered or come again. */
export const series = sqliteTable(
  "series",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    nameRank: rankColumn(),
    names: text().notNull(), // JSON: Names
    bodyId: text(), // directory: bodies
    organId: text(), // directory: bodies
  },
  (t) => [index("series_by_name").on(t.nameRank, t.id)],
);

/** Which body or organ holds which series. It repeats the name, so that an index gives the order. */
export const seriesHolders = sqliteTable(
  "series_holders",
  {
    seriesId: text()
      .notNull()
      .references(() => series.id),
    holderId: text().notNull(), // directory: bodies
    name: text().notNull(),
    nameRank: rankColumn(),
  },
  (t) => [
    primaryKey({ columns: [t.seriesId, t.holderId] }),
    index("series_by_holder").on(t.holderId, t.nameRank, t.seriesId),
  ],
);

/** Meetings with a date and, when known, a place. */
export const conferences = sqliteTable(
  "conferences",
  {
    id: text().primaryKey(),
    kind: text({ enum: CONFERENCE_KINDS }).notNull(),
    name: text().notNull(),
    nameRank: rankColumn(),
    names: text().notNull(), // JSON: Names
    alsoKnownAs: text().notNull(), // JSON: string[]
    seriesId: text().references(() => series.id),
    number: integer(),
    theme: text(),
    ...spanColumns(),
    placeId: text(), // directory: places
    venue: text(),
    partOfId: text(), // conferences; rows come in the order of their files
    status: text({ enum: CONFERENCE_STATUSES }).notNull(),
    attendance: text().notNull(), // JSON: Attendance[]
    outcomes: text().notNull(), // JSON: string[]
    topics: text().notNull(), // JSON: string[], with those of its statements
    note: text(),
    confidence: text({ enum: CONFIDENCES }),
  },
  (t) => [
    index("conferences_by_date").on(t.dateOrder, t.id),
    index("conferences_by_name").on(t.nameRank, t.id),
    index("conferences_by_kind").on(t.kind, t.dateOrder, t.id),
    index("conferences_by_series").on(t.seriesId, t.dateOrder, t.id),
    index("conferences_by_place").on(t.placeId, t.dateOrder, t.id),
    index("conferences_by_whole").on(t.partOfId, t.dateOrder, t.id),
  ],
);

/** Who organized which conference, in its source's order. It repeats the date for an index. */
export const conferenceOrganizers = sqliteTable(
  "conference_organizers",
  {
    conferenceId: text()
      .notNull()
      .references(() => conferences.id),
    organizerId: text().notNull(), // directory: bodies, states
    organizerType: text({ enum: ["Body", "State"] }).notNull(),
    position: integer().notNull(), // from 1
    dateOrder: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.conferenceId, t.organizerId] }),
    index("conferences_by_organizer").on(t.organizerId, t.dateOrder, t.conferenceId),
  ],
);

/** What conferences are about, with the topics of their statements: `topics`, by an index. */
export const conferenceTopics = sqliteTable(
  "conference_topics",
  {
    topic: text().notNull(),
    conferenceId: text()
      .notNull()
      .references(() => conferences.id),
  },
  (t) => [
    primaryKey({ columns: [t.topic, t.conferenceId] }),
    index("topics_by_conference").on(t.conferenceId, t.topic),
  ],
);

/** Parts of a conference with a title of their own. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text().primaryKey(),
    conferenceId: text()
      .notNull()
      .references(() => conferences.id),
    name: text().notNull(), // the title in English
    names: text().notNull(), // JSON: Names
    kind: text({ enum: SESSION_KINDS }).notNull(),
    order: integer().notNull(), // in its conference, from 1
    dateOrder: integer().notNull(), // the conference's
  },
  (t) => [
    index("sessions_by_date").on(t.dateOrder, t.conferenceId, t.order, t.id),
    index("sessions_by_conference").on(t.conferenceId, t.order, t.id),
  ],
);

/** Who took part in which conference, as what. */
export const participations = sqliteTable(
  "participations",
  {
    id: text().primaryKey(),
    conferenceId: text()
      .notNull()
      .references(() => conferences.id),
    participantId: text().notNull(), // people: people; directory: bodies, states
    participantType: text({ enum: ["Person", "Body", "State"] }).notNull(),
    role: text({ enum: PARTICIPATION_ROLES }).notNull(),
    officeId: text(), // people: offices
    capacity: text(),
    onBehalfOfId: text(), // directory: bodies, states
    onBehalfOfType: text({ enum: ["Body", "State"] }),
    sessionId: text(), // sessions; this table is written before them when no earlier one has any
    position: integer().notNull(), // in its conference, from 1
    dateOrder: integer().notNull(), // the conference's
  },
  (t) => [
    index("participations_by_date").on(t.dateOrder, t.id),
    index("participations_by_role").on(t.role, t.dateOrder, t.id),
    index("participations_by_conference").on(t.conferenceId, t.position, t.id),
    index("participations_by_session").on(t.sessionId, t.position, t.id),
    index("participations_by_participant").on(t.participantId, t.dateOrder, t.id),
    index("participations_by_principal").on(t.onBehalfOfId, t.dateOrder, t.id),
    index("participations_by_office").on(t.officeId, t.dateOrder, t.id),
  ],
);

/** What people said at conferences, in our own words. */
export const statements = sqliteTable(
  "statements",
  {
    id: text().primaryKey(),
    conferenceId: text()
      .notNull()
      .references(() => conferences.id),
    personId: text().notNull(), // people: people
    ...spanColumns(),
    summary: text().notNull(),
    topics: text().notNull(), // JSON: string[]
  },
  (t) => [
    index("statements_by_date").on(t.dateOrder, t.id),
    index("statements_by_conference").on(t.conferenceId, t.dateOrder, t.id),
    index("statements_by_person").on(t.personId, t.dateOrder, t.id),
  ],
);

/** What statements are about: `topics`, by an index. */
export const statementTopics = sqliteTable(
  "statement_topics",
  {
    topic: text().notNull(),
    statementId: text()
      .notNull()
      .references(() => statements.id),
  },
  (t) => [
    primaryKey({ columns: [t.topic, t.statementId] }),
    index("topics_by_statement").on(t.statementId, t.topic),
  ],
);

/** What lies directly in what: a place in a state or region, a region in its state; with its names. */
export const locations = sqliteTable(
  "locations",
  {
    id: text().primaryKey(), // directory: places, states
    wholeId: text().notNull(), // directory: states
    name: text().notNull().default(""),
    names: text().notNull().default("{}"), // JSON: Names
    formerNames: text().notNull().default("[]"), // JSON: FormerName[]
  },
  (t) => [index("locations_by_whole").on(t.wholeId)],
);

/** The states that a place lies in: its own and, where that is a region, the region's too. */
export const statesOfPlaces = sqliteView("states_of_places", {
  placeId: text().notNull(),
  stateId: text().notNull(),
}).as(sql`
  select id as place_id, whole_id as state_id from ${locations}
  union all
  select part.id, region.whole_id
  from ${locations} part join ${locations} region on region.id = part.whole_id`);
