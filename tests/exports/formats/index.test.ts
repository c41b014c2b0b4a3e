import { afterEach, expect, jest, test } from "@jest/globals";
import { formats } from "../../../src/exports/formats";
import type { Entry, Table } from "../../../src/exports/table/table";
import { type Format, PLAIN_CSV } from "../../../src/exports/write/format";
import { CONFERENCES } from "./calendar";
import { written, writtenQuery } from "./written";

const QUERY = `{ conferences { nodes {
  id name startDate endDate opened status number isOpen theme url
  place { id name latitude longitude } organizers { ... on Body { id name acronym } }
  participations { nodes { id role } }
} } }`;

const names = (which: (format: Format) => boolean) =>
  formats.filter(which).map((format) => [format.name, format] as const);

afterEach(() => {
  jest.useRealTimers();
  delete process.env.TZ;
});

test.each(names(() => true))("%s gives the same bytes at any time, anywhere", async (_, format) => {
  const here = await writtenQuery(format, CONFERENCES, QUERY);
  jest.useFakeTimers({ now: new Date("2031-05-05T23:30:00Z"), advanceTimers: true });
  process.env.TZ = "Pacific/Auckland";
  expect((await writtenQuery(format, CONFERENCES, QUERY)).equals(here)).toBe(true);
});

test.each(names(({ name }) => name !== "xlsx" && name !== "parquet"))(
  "%s is what it was when it was last read by a person",
  async (_, format) => {
    expect((await writtenQuery(format, CONFERENCES, QUERY)).toString()).toMatchSnapshot();
  },
);

test("several tables of a workbook are the same bytes at any time too", async () => {
  const query = `${QUERY.slice(0, -1)} search: conferences { nodes { id } } }`;
  const [, xlsx] = names(({ name }) => name === "xlsx")[0] ?? [];
  if (xlsx === undefined) throw new Error("no xlsx");
  const here = await writtenQuery(xlsx, CONFERENCES, query);
  jest.useFakeTimers({ now: new Date("2031-05-05T23:30:00Z"), advanceTimers: true });
  expect((await writtenQuery(xlsx, CONFERENCES, query)).equals(here)).toBe(true);
});

/** A table that never ends, and how far it was read. */
function endless(): { table: Table; seen: { batches: number; ended: boolean } } {
  const seen = { batches: 0, ended: false };
  async function* batches(): AsyncGenerator<readonly Entry[]> {
    try {
      for (;;) {
        seen.batches += 1;
        yield Array.from({ length: 100 }, (_, index) => ({ id: `${seen.batches}-${index}` }));
      }
    } finally {
      seen.ended = true;
    }
  }
  const columns = ["id", "latitude", "longitude"].map((path) => ({
    path,
    description: null,
    isList: false,
    choices: null,
    type: path === "id" ? ("text" as const) : ("number" as const),
    read: (entry: Entry) => (path === "id" ? String(entry.id) : 40.5),
  }));
  return { table: { name: "rows", columns, within: [], batches: batches() }, seen };
}

test.each(names(() => true))(
  "%s is written while it is read, and the work stops when its reader does",
  async (_, format) => {
    const { table, seen } = endless();
    let chunks = 0;
    const options = {
      base: "https://kenesh.example/",
      revisedAt: new Date(0),
      title: "",
      csv: PLAIN_CSV,
    };
    for await (const _chunk of format.write([table], options)) {
      chunks += 1;
      if (chunks === 3) break;
    }
    expect(seen.ended).toBe(true);
    expect(seen.batches).toBeLessThanOrEqual(3 * 100 + 1); // a row group of parquet is 100 batches
  },
);

/** What a file without rows is. What it is with rows, the tests of its format read back. */
const EMPTY: Readonly<Record<string, RegExp>> = {
  csv: /^\w+(,\w+)*\r\n$/,
  xlsx: /^PK.*sheet1\.xml/s, // a zip with a sheet in it
  json: /^\[\s*\]\s*$/,
  ndjson: /^$/,
  parquet: /^PAR1.*PAR1$/s,
  ics: /^BEGIN:VCALENDAR\r\n(?!.*BEGIN:VEVENT).*END:VCALENDAR(\r\n)?$/s,
  geojson: /^\{"type":\s*"FeatureCollection".*"features":\s*\[\s*\].*\}\s*$/s,
  jsonld: /^\{.*"@graph":\s*\[\s*\]\s*\}\s*$/s,
  ttl: /^(@prefix \S+ <[^>]+> ?\.\s*)*$/,
};

test.each(formats.map((format) => ({ name: format.name, format })))(
  "an empty table is a valid file in $name",
  async ({ name, format }) => {
    const { table } = endless();
    async function* none(): AsyncGenerator<readonly Entry[]> {}
    const bytes = await written(format, [{ ...table, batches: none() }]);
    expect(bytes.toString("latin1")).toMatch(EMPTY[name] ?? /a format without an expectation/);
  },
);
