import ical, {
  foldLines,
  ICalCalendarMethod,
  ICalEvent,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalLocation,
} from "ical-generator";
import { iriOf } from "../iri";
import { numberAt, textAt, valueAt } from "../reading";
import { type Days, dayAfter, daysOf } from "../table/days";
import { missingFields, subjectOf } from "../table/subject";
import type { Format, WriteOptions } from "../write/format";

const REQUIRED = ["id", "name", "startDate"];

const STATUS: Readonly<Record<string, ICalEventStatus>> = {
  HELD: ICalEventStatus.CONFIRMED,
  SCHEDULED: ICalEventStatus.TENTATIVE,
  POSTPONED: ICalEventStatus.TENTATIVE,
  UNCONFIRMED: ICalEventStatus.TENTATIVE,
  CANCELLED: ICalEventStatus.CANCELLED,
};

/** How often a subscriber should ask anew: the data grows by a few records a day. */
const REFRESH_SECONDS = 12 * 60 * 60;

/** What stands after the `@` of a UID. It is no address: a UID must stay, wherever the data is served from. */
const UID_DOMAIN = "kenesh";

/**
 * A calendar after RFC 5545 (https://www.rfc-editor.org/rfc/rfc5545) of objects with `id`, `name`, `startDate` and,
 * if the query selects them, `endDate`, `status`, `theme`, `note`, `venue`, `place { name latitude longitude state { name } }`,
 * `url` (else the object's IRI).
 *
 * All events are whole days that do not make people busy. A date known to the month is an event of that month and says
 * so. Objects of which no month is known are left out, which the calendar says in its description: an event of a whole
 * year would stand on each of its days.
 *
 * An event was last changed when the latest of its sources was published (`citations { source { date } }`, if it is
 * selected), else when the data was; its SEQUENCE grows with that.
 * Memory does not grow with the events.
 */
export const ics: Format = {
  name: "ics",
  mediaType: "text/calendar; charset=utf-8",
  description: "An iCalendar (RFC 5545) to import or subscribe to.",
  tables: "many",
  identified: false,
  lacks(table) {
    const missing = missingFields(table, REQUIRED);
    return missing.length === 0 ? null : `select ${missing.join(", ")} of what is to be an event`;
  },
  async *write(tables, options) {
    const calendar = ical({
      name: nameValue(options.title),
      description: LEFT_OUT,
      ttl: REFRESH_SECONDS,
      prodId: { company: "Kenesh", product: "Kenesh", language: "EN" },
      method: ICalCalendarMethod.PUBLISH,
    });
    yield calendar.toString().slice(0, -END.length);
    for (const table of tables) {
      for await (const entries of table.batches) {
        const events = entries.map((entry) => eventOf(subjectOf(table, entry), options));
        yield events.map((event) => event && folded(new ICalEvent(event, calendar))).join("");
      }
    }
    yield `${END}\r\n`;
  },
};

/** What is said of each calendar: one line without what RFC 5545 would have escaped. */
const LEFT_OUT = "Without the events of which the sources give the year only.";

/** What a calendar ends with; its events stand before it. */
const END = "END:VCALENDAR";

/** The library's folding looks at each character; most lines are too short to need it. */
function folded(event: ICalEvent): string {
  const lines = event.toString().split("\r\n");
  return lines.map((line) => (Buffer.byteLength(line) < 75 ? line : foldLines(line))).join("\r\n");
}

function eventOf(subject: unknown, { base, revisedAt }: WriteOptions): ICalEventData | null {
  const id = textAt(subject, "id");
  const start = daysOf(textAt(subject, "startDate") ?? "");
  if (id === null || start === null || start.precision === "year") return null;
  const end = daysOf(textAt(subject, "endDate") ?? "") ?? start;
  const location = locationOf(subject);
  const status = STATUS[textAt(subject, "status") ?? ""];
  const changed = lastChange(subject) ?? revisedAt;
  const url = uriValue(textAt(subject, "url")) ?? pageOf(base, id);
  return {
    id: `${encodeURIComponent(id)}@${UID_DOMAIN}`,
    stamp: changed,
    lastModified: changed,
    sequence: daysSince1970(changed),
    start: start.first,
    end: dayAfter(end.last), // RFC 5545 3.6.1: DTEND is not inclusive
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: textValue(textAt(subject, "name") ?? id),
    description: descriptionOf(subject, start),
    ...(url !== null && { url }),
    ...(location && { location }),
    ...(status && { status }),
  };
}

/** The first day on which the latest of its sources may have been published; null where no source has a date. */
function lastChange(subject: unknown): Date | null {
  const citations = valueAt(subject, ["citations"]);
  const days = (Array.isArray(citations) ? citations : []).flatMap((citation) => {
    const published = daysOf(textAt(citation, "source", "date") ?? "");
    return published === null ? [] : [published.first.getTime()];
  });
  return days.length === 0 ? null : new Date(Math.max(...days));
}

/** Grows with the time; never negative, as SEQUENCE must be. */
function daysSince1970(date: Date): number {
  return Math.max(0, Math.floor(date.getTime() / (24 * 60 * 60 * 1000)));
}

/** The address of a thing; null where its IRI is none of the web. */
function pageOf(base: string, id: string): string | null {
  return /^https?:/.test(base) ? iriOf(base, id) : null;
}

/** Null where there is nothing to say. */
function descriptionOf(subject: unknown, { precision, isAbout }: Days): string | null {
  const exact = precision === "day" ? null : `The sources give the ${precision} only.`;
  const remark = isAbout ? `The sources give the ${precision} as about right.` : exact;
  const parts = [textAt(subject, "theme"), textAt(subject, "note"), remark];
  return textValue(parts.filter((part) => part !== null).join("\n")) || null;
}

function locationOf(subject: unknown): ICalLocation | null {
  const parts = [
    textAt(subject, "venue"),
    textAt(subject, "place", "name"),
    textAt(subject, "place", "state", "name"),
  ];
  const title = textValue(parts.filter((part) => part !== null).join(", "));
  const lat = numberAt(subject, "place", "latitude");
  const lon = numberAt(subject, "place", "longitude");
  const geo = lat === null || lon === null ? null : { lat, lon };
  if (title !== "") return { title, ...(geo && { geo }) };
  return geo && { geo };
}

/** Without the control characters that RFC 5545 has no escape for; line breaks the library escapes. */
function textValue(text: string): string {
  return text.replace(/(?![\n\r\t])\p{Cc}/gu, "");
}

/** The library writes a calendar's name as it is: one line, escaped after RFC 5545 3.3.11. */
function nameValue(title: string): string {
  return title.replace(/\p{Cc}+/gu, " ").replace(/[\\;,]/g, "\\$&");
}

/** The library writes a URI as it is: only one that is well-formed may pass. Null for any other. */
function uriValue(text: string | null): string | null {
  return text !== null && URL.canParse(text) ? new URL(text).href : null;
}
