import { afterAll, expect, test } from "@jest/globals";
import ICAL from "ical.js";
import { collections } from "../../../src/exports/collections/collections";
import { geojson } from "../../../src/exports/formats/geojson";
import { ics } from "../../../src/exports/formats/ics";
import { expectedAt, type Item, openWhole } from "./real";

const whole = openWhole();
afterAll(() => whole.close());

test("conferences are the only collection with what a calendar needs", () => {
  expect(whole.collectionsOf(ics).map(({ name }) => name)).toEqual(["conferences"]);
});

/** The first day that a date may mean, and the day after the last one. */
function daysOf(startDate: string, endDate: string): [string, string] {
  const [year = "", month = "01", day = "01"] = startDate.replace("~", "").split("-");
  const [endYear = "", endMonth = "12", endDay] = endDate.replace("~", "").split("-");
  const afterEnd =
    endDay === undefined
      ? Date.UTC(Number(endYear), Number(endMonth), 1)
      : Date.UTC(Number(endYear), Number(endMonth) - 1, Number(endDay) + 1);
  return [`${year}-${month}-${day}`, new Date(afterEnd).toISOString().slice(0, 10)];
}

const STATUS: Record<string, string> = {
  HELD: "CONFIRMED",
  SCHEDULED: "TENTATIVE",
  POSTPONED: "TENTATIVE",
  UNCONFIRMED: "TENTATIVE",
  CANCELLED: "CANCELLED",
};

test("every conference of a known month is an event on its days, with its name, status and place", async () => {
  const [collection] = whole.collectionsOf(ics);
  if (collection === undefined) throw new Error("no collection fills a calendar");
  const all = await whole.items(collection);
  const items = all.filter(({ startDate }) => String(startDate).includes("-"));
  expect(items.length).toBeLessThan(all.length);
  const { bytes } = await whole.file(collection, ics);
  const events = new ICAL.Component(ICAL.parse(bytes.toString())).getAllSubcomponents("vevent");
  const read = events.map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    const geo = component.getFirstPropertyValue("geo");
    return {
      ...{ uid, summary, days: [startDate.toString(), endDate.toString()] },
      status: component.getFirstPropertyValue("status"),
      geo: geo === null ? null : String(geo),
    };
  });
  expect(read).toEqual(
    items.map((item) => {
      const latitude = expectedAt(item, "place.latitude");
      const longitude = expectedAt(item, "place.longitude");
      return {
        uid: `${encodeURIComponent(String(item.id))}@kenesh`,
        summary: item.name,
        days: daysOf(String(item.startDate), String(item.endDate)),
        status: STATUS[String(item.status)],
        geo: latitude == null ? null : `${latitude},${longitude}`,
      };
    }),
  );
  const ids = new Set(read.map(({ uid }) => uid));
  expect(ids.size).toBe(items.length);
});

const LOCATED: Record<string, string> = {
  bodies: "headquarters",
  states: "capital",
  places: "",
  conferences: "place",
  documents: "place",
  designations: "place",
};

test("the collections with coordinates are known", () => {
  expect(whole.collectionsOf(geojson).map(({ name }) => name)).toEqual(Object.keys(LOCATED));
});

test.each(Object.entries(LOCATED))("%s are on the map where GraphQL says", async (name, key) => {
  const collection = collections.find((one) => one.name === name);
  if (collection === undefined) throw new Error(`there is no collection ${name}`);
  const items = await whole.items(collection);
  const { bytes } = await whole.file(collection, geojson);
  const { features } = JSON.parse(bytes.toString()) as { features: Item[] };
  const place = (item: Item) => (key === "" ? item : item[key]) as Item | null;
  expect(features.map(({ id, geometry }) => ({ id, geometry }))).toEqual(
    items.map((item) => {
      const at = place(item);
      const coordinates = at && [at.longitude, at.latitude];
      return { id: item.id, geometry: coordinates && { type: "Point", coordinates } };
    }),
  );
  for (const [index, { properties }] of features.entries()) {
    const paths = Object.keys(properties as Item);
    expect(Object.values(properties as Item)).toEqual(
      paths.map((path) => expectedAt(items[index] ?? {}, path)),
    );
  }
});
