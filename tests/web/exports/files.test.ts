import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse as parseCsv } from "csv-parse/sync";
import { collections } from "../../../src/exports/collections/collections";
import { formats } from "../../../src/exports/formats";
import { openServer } from "./server";

let server: Awaited<ReturnType<typeof openServer>>;

beforeAll(async () => {
  server = await openServer();
});

afterAll(() => server.close());

test("every file that the index names is there, of its type and under its name", async () => {
  const index = (await (await server.get("/export")).json()) as {
    collections: { files: object }[];
  };
  const files: [string, string][] = index.collections.flatMap((one) => Object.entries(one.files));
  expect(files.length).toBeGreaterThan(collections.length * 6);
  // A list in every format, and every list in one of them; HEAD of each is among the links.
  const some = files.filter(([format, path]) => format === "ndjson" || path.includes("/states."));
  for (const [format, path] of some) {
    const response = await server.get(`/${path}`);
    expect(response.status).toBe(200);
    const type = formats.find(({ name }) => name === format)?.mediaType;
    expect(response.headers.get("content-type")).toBe(type);
    const name = path.slice("export/".length);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await reader?.cancel(); // what is in it, other tests look at
  }
});

test("filters, order and language are taken from the address", async () => {
  const path =
    "/export/conferences.csv?body=ots&from=2021-01-01&to=2021-12-31&order-by=name_asc&lang=tr,en&kind=summit,informal_summit";
  const rows: Record<string, string>[] = parseCsv(await (await server.get(path)).text(), {
    columns: true,
  });
  expect(rows.map(({ id }) => id)).toEqual([
    "ots-summit-08-istanbul-2021",
    "ots-informal-summit-2021",
  ]);
  expect(rows[0]?.["organizers.name"]).toBe("Türk Devletleri Teşkilatı");
  const again = await server.get(
    path.replace("kind=summit,informal_summit", "kind=SUMMIT&kind=informal-summit"),
  );
  expect((await again.text()).split("\r\n").slice(1)).toHaveLength(rows.length + 1);
});

test("lists may be JSON, and a CSV may begin with a byte order mark", async () => {
  const text = await (
    await server.get("/export/conferences.csv?lists=json&bom=true&body=ots")
  ).text();
  const bytes = Buffer.from(await (await server.get("/export/places.csv?bom=true")).arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [row]: Record<string, string>[] = parseCsv(text, { columns: true, bom: true });
  expect(JSON.parse(row?.organizers ?? "")).toEqual([
    { __typename: "Body", id: "ots", name: "Organization of Turkic States" },
  ]);
});

test.each<[string, number, string | RegExp]>([
  [
    "/export/gatherings.csv",
    404,
    /^"gatherings" is no collection; choose one of: bodies, memberships/,
  ],
  ["/export/bodies", 404, /^"" is no format; choose one of: csv, xlsx, json/],
  ["/export/bodies.tsv", 404, /^"tsv" is no format; choose one of: csv, xlsx, json/],
  ["/export/sources.ics", 400, /^sources cannot be exported as ics; choose one of: csv, xlsx/],
  ["/export/bodies.csv?kidn=x", 400, /^kidn is no option here; choose from: .*\bkind\b/],
  ["/export/bodies.csv?kind=club", 400, /^kind cannot be "club"; choose from: COMPANY/],
  [
    "/export/conferences.csv?from=yesterday",
    400,
    'from: "yesterday" is not a calendar day, expected e.g. "2021-11-12"',
  ],
  ["/export/conferences.csv?body=OTS", 400, 'body: nothing has the id "OTS"; did you mean "ots"?'],
  ["/export/conferences.csv?lists=tree", 400, 'lists cannot be "tree"; choose from: join, json'],
  ["/export/conferences.csv?lang=not!a!tag", 400, /is not a language tag/],
  ["/export/%E0%A4%A", 400, /./],
  ["/states/QQ/calendar.ics", 404, /^no state has the id "QQ"/],
  [
    "/bodies/AZ/calendar.ics",
    400,
    /^the query failed: "AZ" is the id of a State, expected that of a Body/,
  ],
])("%s is answered with %d and one line that names the remedy", async (path, status, message) => {
  const response = await server.get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get("etag")).toBeNull();
  if (path.includes("%")) return; // not even an address: the server's own words
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect(errors).toEqual([
    {
      message: expect.stringMatching(message),
      extensions: { code: expect.stringMatching(/^[A-Z_]+$/) },
    },
  ]);
  expect(errors[0]?.message).not.toContain("\n");
});

test("HEAD tells what GET would send, and reads no rows", async () => {
  const path = "/export/participations.csv?role=host";
  const got = await server.get(path);
  await got.text();
  server.statements.length = 0;
  const told = await server.get(path, {}, "HEAD");
  expect(told.status).toBe(200);
  expect(await told.text()).toBe("");
  for (const name of ["content-type", "content-disposition", "etag", "cache-control", "vary"])
    expect(told.headers.get(name)).toBe(got.headers.get(name));
  expect(server.statements.filter((text) => text.includes("participations"))).toEqual([]);
  expect((await server.get("/export/bodies.csv?kidn=x", {}, "HEAD")).status).toBe(400);
  expect((await server.get("/export", {}, "HEAD")).status).toBe(200);
});

test("any origin may read exports", async () => {
  const response = await server.get("/export/states.json", { origin: "https://example.org" });
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});
