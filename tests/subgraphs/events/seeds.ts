import { spanValues } from "../../../src/subgraphs/events/spans";
import {
  conferenceOrganizers,
  conferences,
  conferenceTopics,
  participations,
  series,
  seriesHolders,
  statements,
  statementTopics,
} from "../../../src/subgraphs/events/tables";
import { seed } from "../../helpers/graph";

type ConferenceRow = typeof conferences.$inferInsert;
type Given<Row, Needed extends keyof Row> = Pick<Row, Needed> & Partial<Row>;

/** A conference with what a test says of it. */
export function conference(given: Given<ConferenceRow, "id" | "date">): ConferenceRow {
  return {
    kind: "meeting",
    name: given.id,
    names: JSON.stringify({ en: given.name ?? given.id }),
    alsoKnownAs: "[]",
    status: "held",
    attendance: "[]",
    outcomes: "[]",
    topics: "[]",
    confidence: "high",
    ...spanValues(given.date),
    ...given,
  };
}

/** Seeds of conferences. */
export const conferenceSeeds = (...rows: Given<ConferenceRow, "id" | "date">[]) =>
  seed(conferences, rows.map(conference));

/** Seeds of the topics of conferences, by which lists are filtered and counted. */
export const topicSeeds = (...rows: readonly Pick<ConferenceRow, "id" | "topics">[]) =>
  seed(
    conferenceTopics,
    rows.flatMap(({ id, topics }) =>
      (JSON.parse(topics) as string[]).map((topic) => ({ topic, conferenceId: id })),
    ),
  );

/** Seeds of the topics of statements. */
export const statementTopicSeeds = (...rows: readonly Pick<StatementRow, "id" | "topics">[]) =>
  seed(
    statementTopics,
    rows.flatMap(({ id, topics }) =>
      (JSON.parse(topics) as string[]).map((topic) => ({ topic, statementId: id })),
    ),
  );

/** Seeds of the organizers of a conference, in order. */
export const organizerSeeds = (of: ConferenceRow, ...organizerIds: string[]) =>
  organizerIds.map((organizerId, index) => ({
    conferenceId: of.id,
    organizerId,
    organizerType: /^[A-Z]/.test(organizerId) ? ("State" as const) : ("Body" as const),
    position: index + 1,
    dateOrder: of.dateOrder,
  })) satisfies (typeof conferenceOrganizers.$inferInsert)[];

/** Seeds of series with their holders. */
export function seriesSeeds(...rows: Given<typeof series.$inferInsert, "id">[]) {
  const named = rows.map((row) => ({ name: row.id, names: `{"en":"${row.id}"}`, ...row }));
  const holders = named.flatMap(({ id, name, bodyId, organId }) =>
    [bodyId, organId].flatMap((holderId) => (holderId ? [{ seriesId: id, holderId, name }] : [])),
  );
  return [seed(series, named), seed(seriesHolders, holders)];
}

type ParticipationRow = typeof participations.$inferInsert;

/** Seeds of the participations in a conference, in order. */
export const participationSeeds = (
  of: ConferenceRow,
  ...rows: Given<ParticipationRow, "participantId" | "participantType">[]
): ParticipationRow[] =>
  rows.map((row, index) => ({
    id: `${of.id}.${row.participantId}`,
    conferenceId: of.id,
    role: "attendee",
    position: index + 1,
    dateOrder: of.dateOrder,
    ...row,
  }));

type StatementRow = typeof statements.$inferInsert;

/** A statement with what a test says of it. */
export function statement(
  given: Given<StatementRow, "id" | "conferenceId" | "personId" | "date">,
): StatementRow {
  return { summary: "Said.", topics: "[]", ...spanValues(given.date), ...given };
}
