import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse } from "graphql";
import ICAL from "ical.js";
import { ics } from "../../../src/exports/formats/ics";
import { plansOf, tableOf } from "../../../src/exports/table/plan";
import { conference, connection, rootOf, schema, server } from "../fixture";
import { CONFERENCES } from "./calendar";
import { written, writtenQuery } from "./written";

const QUERY = `{ conferences { nodes {
  id name startDate endDate status theme note venue url place { name latitude longitude }
} } }`;

function read(bytes: Buffer) {
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString()));
  return { calendar, events: calendar.getAllSubcomponents("vevent") };
}

test("a conference is whole days, with its place, its page and a lasting name", async () => {
  const { events } = read(await writtenQuery(ics, CONFERENCES, QUERY));
  const event = new ICAL.Event(events[0]);
  expect(event.uid).toBe("summit-2021@kenesh");
  expect(event.summary).toBe("8th Summit; “Green, smart”");
  expect(event.description).toBe("Green technologies\nand smart cities");
  expect(event.location).toBe("Democracy and Freedoms Island, Şuşa");
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe("2021-11-12");
  expect(event.endDate.toString()).toBe("2021-11-14"); // not inclusive
  const values = ["status", "geo", "url", "transp", "dtstamp"].map((name) =>
    events[0]?.getFirstPropertyValue(name)?.toString(),
  );
  expect(values).toEqual([
    "CONFIRMED",
    "39.7601,46.7499",
    "https://kenesh.example/id/summit-2021",
    "TRANSPARENT",
    "2026-03-01T06:30:00Z",
  ]);
});

test("a date known to the month is all of it, and says so; what has no month is left out", async () => {
  const { calendar, events } = read(await writtenQuery(ics, CONFERENCES, QUERY));
  const [, forum, ...others] = events.map((component) => new ICAL.Event(component));
  expect(forum?.startDate.toString()).toBe("2026-10-01");
  expect(forum?.endDate.toString()).toBe("2026-11-01");
  expect(forum?.description).toBe("The sources give the month only.");
  expect(forum?.component.getFirstPropertyValue("status")).toBe("TENTATIVE");
  expect(forum?.component.getFirstPropertyValue("url")).toBe("https://example.org/f");
  expect(others).toEqual([]); // one of 1926~, one without a date
  expect(calendar.getFirstPropertyValue("x-wr-caldesc")).toBe(
    "Without the events of which the sources give the year only.",
  );
});

test("a subscriber is told when to ask again, and what has changed since", async () => {
  const query = QUERY.replace("startDate", "startDate citations { source { id } }");
  const dated = query.replace("source { id }", "source { id title date: url }");
  const cited = (...published: (string | null)[]) =>
    published.map((url, index) => ({ source: { id: `s${index}`, title: "", url } }));
  const given = { startDate: "2021-11-12", citations: cited("2021-11", null, "2022-03-04") };
  const root = rootOf([conference("a", given), conference("b", { startDate: "2021-11" })]);
  const { calendar, events } = read(await writtenQuery(ics, root, dated));
  expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT12H");
  expect(String(calendar.getFirstPropertyValue("x-published-ttl"))).toBe("PT12H");
  const told = events.map((event) =>
    ["last-modified", "dtstamp", "sequence"].map((name) =>
      String(event.getFirstPropertyValue(name)),
    ),
  );
  const day = (date: string) => String(Math.floor(Date.parse(date) / 86_400_000));
  expect(told).toEqual([
    ["2022-03-04T00:00:00Z", "2022-03-04T00:00:00Z", day("2022-03-04")],
    ["2026-03-01T06:30:00Z", "2026-03-01T06:30:00Z", day("2026-03-01")],
  ]);
});

test("the name of an event stays, wherever it is served from; it has a page only on the web", async () => {
  const { execute } = server(rootOf([conference("a", { startDate: "2021-11-12" })]));
  const table = () => plansOf(schema, parse(QUERY), ics).map((plan) => tableOf(plan, execute));
  for (const base of ["https://kenesh.example/id/", "http://localhost:4720/id/", "urn:kenesh:"]) {
    const [event] = read(await written(ics, table(), { base })).events;
    expect(event?.getFirstPropertyValue("uid")).toBe("a@kenesh");
    const page = base.startsWith("urn:") ? null : `${base}a`;
    expect(event?.getFirstPropertyValue("url")).toBe(page);
  }
});

test("the calendar has the name that it is given", async () => {
  const { calendar } = read(await written(ics, [], { title: "Summits; OTS,\r\nTURKSOY" }));
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Summits\\; OTS\\, TURKSOY");
});

test("no text breaks out of its line, and every line is as RFC 5545 wants it", async () => {
  const anyText = fc.string({ unit: "binary" });
  const hostile = fc.constantFrom(
    "\r\nSTATUS:CANCELLED",
    "\nEND:VEVENT",
    "\r",
    "a;b,c\\n",
    "ş".repeat(90),
  );
  const text = fc.tuple(anyText, hostile, anyText).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(text, text, text, async (name, venue, url) => {
      const root = rootOf([conference("a", { name, venue, url, startDate: "2021-11-12" })]);
      const bytes = await writtenQuery(ics, root, QUERY);
      for (const line of bytes.toString().split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/(?!\t)\p{Cc}/u);
      }
      const { events } = read(bytes);
      expect(events).toHaveLength(1);
      expect(events[0]?.getFirstPropertyValue("status")).toBe("CONFIRMED");
      expect(events[0]?.getFirstPropertyValue("summary")).toBe(asText(name));
    }),
  );
});

/** What RFC 5545 can carry of a text: line breaks of one kind, no other control characters. */
function asText(text: string): string {
  return Buffer.from(text.replace(/(?![\n\r\t])\p{Cc}/gu, "").replace(/\r\n?/g, "\n")).toString();
}

test("a query without what an event needs is refused with the remedy", () => {
  const query = parse("{ conferences { nodes { id place { name } } } }");
  expect(() => plansOf(schema, query, ics)).toThrow(
    "the query does not fill ics: select name, startDate of what is to be an event",
  );
});

test("events may lie below the root", async () => {
  const query = '{ body(id: "ots") { id conferences { nodes { id name startDate } } } }';
  const body = { id: "ots", conferences: connection([conference("a", { startDate: "2021-11" })]) };
  const { events } = read(await writtenQuery(ics, { body }, query));
  expect(events[0]?.getFirstPropertyValue("uid")).toBe("a@kenesh");
});
