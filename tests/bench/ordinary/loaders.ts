import DataLoader from "dataloader";
import { asc, eq, getTableColumns, inArray, lte, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { bodies, places, states } from "../../../src/subgraphs/directory/tables";
import {
  conferenceOrganizers,
  conferences,
  participations,
} from "../../../src/subgraphs/events/tables";
import { offices, people } from "../../../src/subgraphs/people/tables";

/** The data, asked with Drizzle's query builder. */
export type Database = BetterSQLite3Database;

/** See `createLoaders`. */
export type Loaders = ReturnType<typeof createLoaders>;

/** A loader for each edge, with one statement for all its parents; they are made anew for each request. */
export function createLoaders(db: Database) {
  return {
    bodies: byId((ids) => db.select().from(bodies).where(inArray(bodies.id, ids)).all()),
    places: byId((ids) => db.select().from(places).where(inArray(places.id, ids)).all()),
    states: byId((ids) => db.select().from(states).where(inArray(states.id, ids)).all()),
    offices: byId((ids) => db.select().from(offices).where(inArray(offices.id, ids)).all()),
    people: byId((ids) => db.select().from(people).where(inArray(people.id, ids)).all()),
    conferences: byId((ids) =>
      db.select().from(conferences).where(inArray(conferences.id, ids)).all(),
    ),
    conferencesOf: firstOf((bodyIds, first) => conferencesOf(db, bodyIds, first)),
    participationsOf: firstOf((conferenceIds, first) => participationsOf(db, conferenceIds, first)),
  };
}

/** The row of each id. */
function byId<Row extends { readonly id: string }>(read: (ids: readonly string[]) => Row[]) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const rows = new Map(read(ids).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/** The first rows of each parent; a loader for each number of rows that is asked for. */
function firstOf<Row extends { readonly parentId: string }>(
  read: (parentIds: readonly string[], first: number) => Row[],
) {
  const loaders = new Map<number, DataLoader<string, Row[]>>();
  return (first: number) => {
    const known = loaders.get(first);
    if (known !== undefined) return known;
    const loader = new DataLoader<string, Row[]>(async (parentIds) => {
      const rows = new Map<string, Row[]>(parentIds.map((id) => [id, []]));
      for (const row of read(parentIds, first)) rows.get(row.parentId)?.push(row);
      return parentIds.map((id) => rows.get(id) ?? []);
    });
    loaders.set(first, loader);
    return loader;
  };
}

// The first rows of each parent by a window function. A query for each parent, built at each request, takes a
// fifth more for the conferences and three times as much for the participations.
function conferencesOf(db: Database, bodyIds: readonly string[], first: number) {
  const { organizerId, dateOrder, conferenceId } = conferenceOrganizers;
  const ranked = db
    .select({
      ...getTableColumns(conferences),
      parentId: organizerId,
      rank: sql<number>`row_number() over (
        partition by ${organizerId} order by ${dateOrder} desc, ${conferenceId} desc)`.as("rank"),
    })
    .from(conferenceOrganizers)
    .innerJoin(conferences, eq(conferences.id, conferenceId))
    .where(inArray(organizerId, bodyIds))
    .as("ranked");
  return db.select().from(ranked).where(lte(ranked.rank, first)).orderBy(asc(ranked.rank)).all();
}

function participationsOf(db: Database, conferenceIds: readonly string[], first: number) {
  const { conferenceId, position, id } = participations;
  const ranked = db
    .select({
      ...getTableColumns(participations),
      parentId: sql<string>`${conferenceId}`.as("parent_id"),
      rank: sql<number>`row_number() over (
        partition by ${conferenceId} order by ${position}, ${id})`.as("rank"),
    })
    .from(participations)
    .where(inArray(conferenceId, conferenceIds))
    .as("ranked");
  return db.select().from(ranked).where(lte(ranked.rank, first)).orderBy(asc(ranked.rank)).all();
}
