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
import { numberAt, textAt } from "../reading";
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

/**
 * A calendar after RFC 5545 (https://www.rfc-editor.org/rfc/rfc5545) of objects with `id`, `name`, `startDate` and,
 * if the query selects them, `endDate`, `status`, `theme`, `note`, `venue`, `place { name latitude longitude state { name } }`,
 * `url` (else the object's IRI).
 *
 * All events are whole days that do not make people busy. A date known to the month or year is an event of that month
 * or year and says so. Objects without a date that is at least a year are left out: a calendar has no place for them.
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
  if (id === null || start === null) return null;
  const end = daysOf(textAt(subject, "endDate") ?? "") ?? start;
  const location = locationOf(subject);
  const status = STATUS[textAt(subject, "status") ?? ""];
  const page = iriOf(base, id);
  return {
    id: `${encodeURIComponent(id)}@${new URL(base).hostname}`,
    stamp: revisedAt,
    start: start.first,
    end: dayAfter(end.last), // RFC 5545 3.6.1: DTEND is not inclusive
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: textValue(textAt(subject, "name") ?? id),
    description: descriptionOf(subject, start),
    url: uriValue(textAt(subject, "url")) ?? page,
    ...(location && { location }),
    ...(status && { status }),
  };
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
