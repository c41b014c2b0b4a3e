import { collection, idWithin, type Sink } from "../../core/records/collection";
import { scheduledNotice } from "../../core/records/notices";
import { checkConferences } from "./checks";
import { partyType } from "./party";
import {
  ConferenceRecord,
  type ParticipationRecord,
  SeriesRecord,
  type SessionRecord,
  type StatementRecord,
} from "./records";
import { spanValues } from "./spans";
import {
  conferenceOrganizers,
  conferences,
  conferenceTopics,
  participations,
  series,
  seriesHolders,
  sessions,
  statements,
  statementTopics,
} from "./tables";
import { wordsAlong } from "./words-along";

const seriesCollection = collection<SeriesRecord>({
  type: "Series",
  path: "series/*.yaml",
  layout: "file",
  record: SeriesRecord,
  idOf: ({ id }) => id,
  load({ id, names, body, organ, cites }, into) {
    const name = names.en ?? id;
    into.insert(series, {
      ...{ id, name, names: JSON.stringify(names) },
      bodyId: body,
      organId: organ,
    });
    for (const holderId of new Set([body, organ]))
      if (holderId !== undefined) into.insert(seriesHolders, { seriesId: id, holderId, name });
    into.entity({ type: "Series", id, names, cites });
    into.namedWith(id, [body, organ]);
  },
});

const conferenceCollection = collection<ConferenceRecord>({
  type: "Conference",
  path: "conferences/*/*.yaml",
  layout: "file",
  record: ConferenceRecord,
  idOf: ({ id }) => id,
  check: checkConferences,
  load(record, into) {
    loadConference(record, into);
    loadOrganizers(record, into);
    for (const session of record.sessions ?? []) loadSession(record, session, into);
    const used = new Map<string, number>();
    for (const [index, participant] of (record.participants ?? []).entries())
      loadParticipation(record, participant, index + 1, used, into);
    for (const statement of record.statements ?? []) loadStatement(record, statement, used, into);
  },
});

function loadConference(record: ConferenceRecord, into: Sink): void {
  const { id, names, also = [], statements = [], date, cites } = record;
  const topics = new Set([record, ...statements].flatMap(({ topics = [] }) => topics));
  into.insert(conferences, {
    id,
    kind: record.kind,
    name: names.en ?? id,
    names: JSON.stringify(names),
    alsoKnownAs: JSON.stringify(also),
    seriesId: record.series,
    number: record.number,
    theme: record.theme,
    ...spanValues(date),
    placeId: record.place,
    venue: record.venue,
    partOfId: record.part_of,
    status: record.status,
    attendance: JSON.stringify(record.attendance ?? []),
    outcomes: JSON.stringify(record.outcomes ?? []),
    topics: JSON.stringify([...topics]),
    note: record.note,
    confidence: record.confidence,
  });
  for (const topic of topics) into.insert(conferenceTopics, { topic, conferenceId: id });
  into.entity({
    ...{ type: "Conference", id, names, alsoKnownAs: also, cites, date },
    wordsAlong: wordsAlong(record.kind, record.number),
    texts: [
      ...(record.theme === undefined ? [] : [record.theme]),
      ...(record.outcomes ?? []),
      ...(record.topics ?? []),
    ],
  });
  into.namedWith(id, [record.place, ...(record.organizers ?? [])]);
  if (record.status === "scheduled")
    into.notice(
      ["status"],
      scheduledNotice({ id, type: "Conference" }, spanValues(date).endLatest),
    );
}

function loadOrganizers({ id, organizers = [], date }: ConferenceRecord, into: Sink): void {
  const { dateOrder } = spanValues(date);
  for (const [index, organizerId] of organizers.entries())
    into.insert(conferenceOrganizers, {
      conferenceId: id,
      organizerId,
      organizerType: partyType(organizerId),
      position: index + 1,
      dateOrder,
    });
}

function loadSession(
  { id: conferenceId, date }: ConferenceRecord,
  { id, title, kind, order, cites }: SessionRecord,
  into: Sink,
): void {
  const { dateOrder } = spanValues(date);
  const names = { en: title };
  into.insert(sessions, {
    ...{ id, conferenceId, name: title, names: JSON.stringify(names) },
    ...{ kind, order, dateOrder },
  });
  into.entity({ type: "Session", id, names, cites, date });
}

function loadParticipation(
  { id: conferenceId, date }: ConferenceRecord,
  { person, body, state, on_behalf_of: onBehalfOfId, ...participant }: ParticipationRecord,
  position: number,
  used: Map<string, number>,
  into: Sink,
): void {
  const participantId = person ?? body ?? state ?? "";
  const id = idWithin(used, conferenceId, participantId);
  into.insert(participations, {
    id,
    conferenceId,
    participantId,
    participantType: person !== undefined ? "Person" : partyType(participantId),
    role: participant.role,
    officeId: participant.office,
    capacity: participant.capacity,
    onBehalfOfId,
    onBehalfOfType: onBehalfOfId === undefined ? undefined : partyType(onBehalfOfId),
    sessionId: participant.session,
    position,
    dateOrder: spanValues(date).dateOrder,
  });
  into.entity({ type: "Participation", id, cites: participant.cites, date });
}

function loadStatement(
  { id: conferenceId }: ConferenceRecord,
  { person, date, summary, topics = [], cites }: StatementRecord,
  used: Map<string, number>,
  into: Sink,
): void {
  const id = idWithin(used, conferenceId, person, "statement");
  into.insert(statements, {
    id,
    conferenceId,
    personId: person,
    ...spanValues(date),
    summary,
    topics: JSON.stringify(topics),
  });
  for (const topic of new Set(topics)) into.insert(statementTopics, { topic, statementId: id });
  into.entity({ type: "Statement", id, cites, date, texts: [summary, ...topics] });
  into.namedWith(id, [person, conferenceId]);
}

/** What this subgraph reads from `data/`, referenced things first. */
export const collections = [seriesCollection, conferenceCollection];
