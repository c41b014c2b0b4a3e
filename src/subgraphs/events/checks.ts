import {
  type InFolder,
  type LifeLookup,
  type Located,
  type Lookup,
  noLives,
} from "../../core/records/collection";
import { outsideOfLife } from "../../core/records/within-life";
import { type PeriodDays, readPeriod } from "../../core/time/period";
import { ConferenceRecord } from "./records";
import { checkSeriesNumbers } from "./series-numbers";

type LocatedConference = Located<ConferenceRecord>;

/** How far a part may lie from the days of its whole: councils meet on the eve of a summit. */
const EVE = 1; // days

/** What one rule on one property cannot see in conferences. */
export function checkConferences(
  records: readonly InFolder<ConferenceRecord>[],
  find: Lookup,
  lifeOf: LifeLookup = noLives,
): void {
  for (const located of records) {
    checkFolder(located);
    checkParticipants(located);
    checkLives(located, lifeOf);
    checkWhole(located, find);
    checkDocuments(located, find);
  }
  checkSeriesNumbers(records);
}

/** The file stands in the folder of the year in which the conference began. */
function checkFolder({ record: { date }, folder, report }: InFolder<ConferenceRecord>): void {
  const year = date.slice(0, 4);
  if (folder !== year)
    report(
      ["date"],
      `the date is ${date} and the file stands in conferences/${folder}, expected conferences/${year}`,
    );
}

/** Each participant is exactly one person, body or state, and sits in a session of this conference. */
function checkParticipants({ record, report }: LocatedConference): void {
  const own = new Set(record.sessions?.map(({ id }) => id));
  for (const [index, participant] of (record.participants ?? []).entries()) {
    const { person, body, state, session } = participant;
    const named = [person, body, state].filter((id) => id !== undefined).length;
    if (named !== 1)
      report(
        ["participants", index],
        `a participant has ${named} of person, body and state, expected exactly one of them`,
      );
    if (session !== undefined && !own.has(session))
      report(
        ["participants", index, "session"],
        `"${session}" is no session of this conference, expected one of ${[...own].join(", ") || "its sessions, of which it has none"}`,
      );
  }
}

/** Nobody takes part or says something before being born or after death. */
function checkLives({ record, report }: LocatedConference, lifeOf: LifeLookup): void {
  const { participants = [], statements = [] } = record;
  const check = (list: string, index: number, date: string, person: string | undefined) => {
    const days = readPeriod(date);
    const what = `what "${person}" did on ${date}`;
    const problem = days && outsideOfLife(what, days, person, lifeOf);
    if (problem !== null) report([list, index], problem);
  };
  for (const [index, { person }] of participants.entries())
    check("participants", index, record.date, person);
  for (const [index, { person, date }] of statements.entries())
    check("statements", index, date, person);
}

/** A part is on the days of its whole or next to them, and no conference is its own part. */
function checkWhole({ record, report }: LocatedConference, find: Lookup): void {
  const whole = wholeOf(record, find);
  if (whole === undefined) return;
  if (isOwnPart(record, find))
    report(["part_of"], `"${record.id}" is part of itself by its wholes, expected a tree`);
  const days = readPeriod(record.date);
  const around = readPeriod(whole.date);
  if (days !== null && around !== null && !mayLieWithin(days, around))
    report(
      ["date"],
      `the date is ${record.date}, expected a date within ${whole.date} of "${whole.id}", or at most ${EVE} day from it`,
    );
}

/** Whether some reading of both dates has the one within the other, give or take `EVE`. */
function mayLieWithin(days: PeriodDays, around: PeriodDays): boolean {
  return (
    around.startEarliest - EVE <= days.startLatest && days.endEarliest <= around.endLatest + EVE
  );
}

function wholeOf({ part_of }: ConferenceRecord, find: Lookup): ConferenceRecord | undefined {
  const whole = part_of === undefined ? undefined : find(part_of);
  return whole instanceof ConferenceRecord ? whole : undefined;
}

function isOwnPart(record: ConferenceRecord, find: Lookup): boolean {
  const seen = new Set([record.id]);
  for (let above = wholeOf(record, find); above !== undefined; above = wholeOf(above, find)) {
    if (seen.has(above.id)) return true;
    seen.add(above.id);
  }
  return false;
}

/** The documents that a conference lists are of this conference by their own records. */
function checkDocuments({ record, report }: LocatedConference, find: Lookup): void {
  for (const [index, id] of (record.documents ?? []).entries()) {
    const document = find(id);
    if (document === undefined) continue; // reported as a dangling reference
    const conference = "conference" in document ? document.conference : undefined;
    if (conference !== record.id)
      report(
        ["documents", index],
        `"${id}" is of ${conference === undefined ? "no conference" : `"${conference}"`} by its own record, expected "conference: ${record.id}" there`,
      );
  }
}
