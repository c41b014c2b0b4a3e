import { type SQL, sql } from "drizzle-orm";
import { type EntityRow, entityById, manyBy } from "../../core/batch";
import { columnsOf } from "../../core/database/query";
import {
  conferenceOrganizers,
  conferences,
  locations,
  participations,
  series,
  sessions,
  statements,
} from "./tables";

type ConferenceRow = EntityRow<typeof conferences>;

/** The conference with this id, or null. */
export const conferenceById = entityById(conferences, "Conference");
/** The series with this id, or null. */
export const seriesById = entityById(series, "Series");
/** The session with this id, or null. */
export const sessionById = entityById(sessions, "Session");
/** The participation with this id, or null. */
export const participationById = entityById(participations, "Participation");
/** The statement with this id, or null. */
export const statementById = entityById(statements, "Statement");
/** What the place with this id lies in, or null. */
export const locationOfPlace = entityById(locations, "Place");

/** The parts of a conference, oldest first. */
export const conferencesByWhole = manyBy<ConferenceRow>(
  (keys) => sql`select ${columnsOf(conferences, "Conference")} from ${conferences}
    where ${conferences.partOfId} in ${keys}
    order by ${conferences.dateOrder}, ${conferences.id}`,
  ({ partOfId }) => partOfId ?? "",
);

/** The organizers of a conference, in its source's order. */
export const organizersByConference = manyBy<typeof conferenceOrganizers.$inferSelect>(
  (keys) => sql`select ${columnsOf(conferenceOrganizers)} from ${conferenceOrganizers}
    where ${conferenceOrganizers.conferenceId} in ${keys}
    order by ${conferenceOrganizers.position}`,
  ({ conferenceId }) => conferenceId,
);

/** The sessions of a conference, in its order. */
export const sessionsByConference = manyBy<EntityRow<typeof sessions>>(
  (keys) => sql`select ${columnsOf(sessions, "Session")} from ${sessions}
    where ${sessions.conferenceId} in ${keys}
    order by ${sessions.order}, ${sessions.id}`,
  ({ conferenceId }) => conferenceId,
);

/** The first or last conference of a series that was held, by date: one or none. */
function heldBySeries(direction: SQL) {
  const extreme = sql`select held.rowid from ${conferences} held
    where held.series_id = parent.id and held.status = 'held'
    order by held.date_order ${direction}, held.id ${direction} limit 1`;
  return manyBy<ConferenceRow>(
    (keys) => sql`select ${columnsOf(conferences, "Conference")} from ${series} parent
      join ${conferences} on ${conferences}.rowid = (${extreme})
      where parent.id in ${keys}`,
    ({ seriesId }) => seriesId ?? "",
  );
}

/** The first conference of a series that was held: one or none. */
export const firstBySeries = heldBySeries(sql`asc`);
/** The last conference of a series that was held: one or none. */
export const lastBySeries = heldBySeries(sql`desc`);

/** The numbers of the conferences of a series. */
export const numbersBySeries = manyBy<{ readonly seriesId: string; readonly number: number }>(
  (keys) => sql`select ${conferences.seriesId} as "seriesId", ${conferences.number} as "number"
    from ${conferences}
    where ${conferences.seriesId} in ${keys} and ${conferences.number} is not null`,
  ({ seriesId }) => seriesId,
);
