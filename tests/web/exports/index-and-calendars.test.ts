import { afterAll, beforeAll, expect, test } from "@jest/globals";
import ICAL from "ical.js";
import { collections } from "../../../src/exports/collections/collections";
import { openServer } from "./server";

let server: Awaited<ReturnType<typeof openServer>>;

beforeAll(async () => {
  server = await openServer();
});

afterAll(() => server.close());

async function calendar(path: string) {
  const response = await server.get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const root = new ICAL.Component(ICAL.parse(await response.text()));
  const events = root.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  return { response, title: root.getFirstPropertyValue("x-wr-calname"), events };
}

test("a body's calendar has its name and its conferences, and may be filtered and in another language", async () => {
  const whole = await calendar("/bodies/ots/calendar.ics");
  expect(whole.title).toBe("Organization of Turkic States");
  expect(whole.response.headers.get("content-disposition")).toBe('inline; filename="ots.ics"');
  const uids = whole.events.map(({ uid }) => uid);
  expect(uids).toContain("ots-summit-08-istanbul-2021@kenesh");
  const summits = await calendar("/bodies/ots/calendar.ics?kind=summit&lang=tr");
  expect(summits.title).toBe("Türk Devletleri Teşkilatı");
  expect(summits.events.length).toBeGreaterThan(10);
  expect(summits.events.length).toBeLessThan(whole.events.length);
});

test("a state's calendar has what takes place there", async () => {
  const { title, events } = await calendar("/states/KZ/calendar.ics");
  expect(title).toBe("Kazakhstan");
  expect(events.length).toBeGreaterThan(20);
  for (const { location } of events) expect(location).toMatch(/Kazakhstan$/);
});

test("the calendar of all has what each body's has", async () => {
  const all = await calendar("/calendar.ics");
  const uids = new Set(all.events.map(({ uid }) => uid));
  for (const body of ["ots", "turksoy", "turkpa"])
    for (const { uid } of (await calendar(`/bodies/${body}/calendar.ics`)).events)
      expect(uids.has(uid)).toBe(true);
});

test("a subscriber who has it already is told so", async () => {
  const { response } = await calendar("/bodies/ots/calendar.ics");
  const again = await server.get("/bodies/ots/calendar.ics", {
    "if-none-match": response.headers.get("etag") ?? "",
  });
  expect(again.status).toBe(304);
});

test("the index for programs has every collection with its files and options", async () => {
  const response = await server.get("/export");
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  const index = (await response.json()) as { collections: { name: string }[]; revision: string };
  expect(index.collections.map(({ name }) => name)).toEqual(collections.map(({ name }) => name));
  expect(index.revision).toMatch(/^[0-9a-f]{64}$/);
  expect(index.collections.find(({ name }) => name === "conferences")).toMatchObject({
    description: "Conferences, newest first.",
    files: { csv: "export/conferences.csv", ics: "export/conferences.ics" },
    options: expect.arrayContaining([
      {
        name: "order-by",
        description: "In which order.",
        type: "ConferenceOrder",
        many: false,
        choices: ["DATE_ASC", "DATE_DESC", "NAME_ASC", "NAME_DESC"],
      },
    ]),
  });
});

test("the index for people leads to every file, and loads nothing from anywhere", async () => {
  const response = await server.get("/export", { accept: "text/html,application/xhtml+xml" });
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  const page = await response.text();
  const links = [...page.matchAll(/<a href="(export\/[^"]+)"/g)].map(([, href]) => href ?? "");
  const index = (await (await server.get("/export")).json()) as {
    collections: { files: object; excel: string }[];
    archives: { path: string; checksum: string }[];
  };
  expect(links.map((href) => href.replaceAll("&amp;", "&"))).toEqual([
    ...index.collections.flatMap(({ files, excel }) => [...Object.values(files), excel]),
    ...index.archives.flatMap(({ path, checksum }) => [path, checksum]),
  ]);
  expect(page).not.toMatch(/<script|src=|@import|url\(/);
});

test("the link for Excel gives semicolons, decimal commas and a byte order mark", async () => {
  const index = (await (await server.get("/export")).json()) as {
    collections: { name: string; excel: string }[];
  };
  const { excel } = index.collections.find(({ name }) => name === "places") ?? {};
  const bytes = Buffer.from(await (await server.get(`/${excel}`)).arrayBuffer());
  const [header = "", row = ""] = bytes.toString().split("\r\n");
  expect(header.startsWith("\uFEFFid;name;latitude;longitude;")).toBe(true);
  expect(row.split(";")[2]).toMatch(/^-?\d+,\d+$/);
});

test("the index is found with a slash at its end, too", async () => {
  const response = await server.get("/export/");
  expect(response.url).toBe(`${server.url}/export`);
  expect(response.status).toBe(200);
});
