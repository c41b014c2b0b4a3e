// GraphQL Yoga with the schema that drizzle-graphql makes of Drizzle's tables and relations. It knows only
// the columns that the operations of the bench ask for. Usage: node yoga.mjs DATABASE
import { createServer } from "node:http";
import { buildSchema } from "drizzle-graphql";
import { relations } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { createYoga } from "graphql-yoga";
import { openDatabase } from "./database.mjs";

const named = () => ({ id: text().primaryKey(), name: text().notNull() });
const bodies = sqliteTable("bodies", { ...named(), acronym: text(), kind: text().notNull() });
const places = sqliteTable("places", named());
const states = sqliteTable("states", named());
const offices = sqliteTable("offices", named());
const people = sqliteTable("people", { ...named(), familyName: text().notNull() });
const conferences = sqliteTable("conferences", {
  ...named(),
  date: text().notNull(),
  theme: text(),
  kind: text().notNull(),
  status: text().notNull(),
  venue: text(),
  placeId: text(),
});
const organizers = sqliteTable("conference_organizers", {
  conferenceId: text().notNull(),
  organizerId: text().notNull(),
  dateOrder: integer().notNull(),
});
const participations = sqliteTable("participations", {
  id: text().primaryKey(),
  conferenceId: text().notNull(),
  participantId: text().notNull(),
  participantType: text().notNull(),
  role: text().notNull(),
  officeId: text(),
  capacity: text(),
  position: integer().notNull(),
  dateOrder: integer().notNull(),
});

const to = (table, column) => ({ fields: [column], references: [table.id] });
const schema = {
  bodies,
  places,
  states,
  offices,
  people,
  conferences,
  organizers,
  participations,
  ofBodies: relations(bodies, ({ many }) => ({ organized: many(organizers) })),
  ofOrganizers: relations(organizers, ({ one }) => ({
    body: one(bodies, to(bodies, organizers.organizerId)),
    conference: one(conferences, to(conferences, organizers.conferenceId)),
  })),
  ofConferences: relations(conferences, ({ one, many }) => ({
    place: one(places, to(places, conferences.placeId)),
    participations: many(participations),
  })),
  ofParticipations: relations(participations, ({ one }) => ({
    conference: one(conferences, to(conferences, participations.conferenceId)),
    office: one(offices, to(offices, participations.officeId)),
    person: one(people, to(people, participations.participantId)),
    body: one(bodies, to(bodies, participations.participantId)),
    state: one(states, to(states, participations.participantId)),
  })),
};

const db = drizzle(openDatabase(process.argv[2]), { schema, casing: "snake_case" });
const yoga = createYoga({ schema: buildSchema(db, { mutations: false }).schema, logging: false });
const server = createServer(yoga);
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`ready: http://127.0.0.1:${server.address().port}/\n`);
});
