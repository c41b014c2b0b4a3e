import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import Sqlite from "better-sqlite3";
import readExcelFile, { readSheetNames } from "read-excel-file/node";
import { REAL_PLACES } from "../../helpers/real-database";
import { openServer } from "./server";

let server: Awaited<ReturnType<typeof openServer>>;

beforeAll(async () => {
  server = await openServer();
});

afterAll(() => server.close());

const QUERY = `query ($body: [ID!]) { conferences(filter: { body: $body }, orderBy: DATE_ASC) {
  nodes { id participations { nodes { role participant { ... on Person { name } } } } } } }`;

/** How many participations the conferences of a body have, asked page by page. */
async function counted(body: string): Promise<number> {
  const query = `query ($body: [ID!], $after: String) {
    list: conferences(filter: { body: $body }, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { participations { totalCount } } } }`;
  let sum = 0;
  for (let after: string | null = null, more = true; more; ) {
    const response: Response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { body: [body], after } }),
    });
    const { list } = ((await response.json()) as { data: { list: Page } }).data;
    for (const { participations } of list.nodes) sum += participations.totalCount;
    after = list.pageInfo.endCursor;
    more = list.pageInfo.hasNextPage;
  }
  return sum;
}

interface Page {
  readonly nodes: { readonly participations: { readonly totalCount: number } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

test("any query becomes a file, its connections followed to their end", async () => {
  const response = await server.post({
    query: QUERY,
    variables: { body: ["ots"] },
    format: "ndjson",
    rows: "conferences.participations",
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/x-ndjson");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="export.ndjson"');
  const rows = (await response.text()).trimEnd().split("\n");
  expect(rows).toHaveLength(await counted("ots"));
  expect(JSON.parse(rows[0] ?? "")).toEqual({
    id: expect.any(String),
    participations: { role: expect.any(String), participant: expect.any(Object) },
  });
});

test("a link may hold the query, with its variables", async () => {
  const query =
    "query ($kind: [BodyKind!]) { bodies(filter: { kind: $kind }) { nodes { id kind } } }";
  const variables = JSON.stringify({ kind: ["PARLIAMENT"] });
  const link = new URLSearchParams({ query, variables, delimiter: "semicolon" });
  const response = await server.get(`/export?${link}`);
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="export.csv"');
  const [header, ...rows] = (await response.text()).trimEnd().split("\r\n");
  expect(header).toBe("id;kind");
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.every((row) => row.endsWith(";PARLIAMENT"))).toBe(true);
});

test.each([
  ["/export?format=csv", 'give a query: {"query": "…"}'],
  [
    "/export?query={states{nodes{id}}}&variables=x",
    "variables are a JSON object, they are given as x",
  ],
  ["/export?qurey=x", /^"qurey" is no field here; choose from: query, variables/],
])("%s is refused with the remedy, and is not the index", async (path, message) => {
  const response = await server.get(path);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringMatching(message) }],
  });
});

test("several lists are several sheets", async () => {
  const query = "{ bodies { nodes { id } } states { nodes { id name } } }";
  const response = await server.post({ query, format: "xlsx" });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(await readSheetNames(bytes)).toEqual(["bodies", "states"]);
  const [header, ...rows] = await readExcelFile(bytes, { sheet: "states" });
  expect(header).toEqual(["id", "name"]);
  expect(rows).toContainEqual(["AZ", "Azerbaijan"]);
});

test.each<[unknown, number, string | RegExp]>([
  ["{", 400, /JSON/],
  [[], 400, 'send a JSON object: {"query": "…"}'],
  [{}, 400, 'give a query: {"query": "…"}'],
  [{ query: 7 }, 400, "query is text, it is given 7"],
  [{ query: "{ bodies", format: "csv" }, 400, /^Syntax Error: Expected Name, found <EOF>/],
  [
    { query: "{ bodies { nodes { nam } } }" },
    400,
    /^the query is not valid: Cannot query field "nam" on type "Body"\. Did you mean/,
  ],
  [
    { query: "{ bodies { nodes { id } } }", fromat: "csv" },
    400,
    /^"fromat" is no field here; choose from: query, variables/,
  ],
  [
    { query: "{ bodies { nodes { id } } }", format: "tsv" },
    400,
    /^"tsv" is no format; choose one of: csv/,
  ],
  [
    { query: "{ bodies { nodes { id } } }", format: "ics" },
    400,
    "the query does not fill ics: select name, startDate of what is to be an event",
  ],
  [
    { query: "{ bodies { nodes { id } } states { nodes { id } } }" },
    400,
    "csv holds one table; choose what a row is, one of: bodies, states",
  ],
  [
    { query: "{ bodies { nodes { id } } }", rows: "bodys" },
    400,
    'the query has nothing at "bodys" that can be a row; choose one of: bodies',
  ],
  [
    { query: "{ bodies { nodes { id } } }", lists: "tree" },
    400,
    'lists cannot be "tree"; choose from: join, json',
  ],
  [{ query: "{ bodies { nodes { id } } }", variables: [] }, 400, "variables are a JSON object"],
  [{ query: '{ bodies(after: "x") { nodes { id } } }' }, 400, /is not a cursor/],
  [
    {
      query: `{ bodies { nodes { ${"memberships { nodes { body { ".repeat(5)} id ${"} } }".repeat(5)} } } }`,
    },
    400,
    /at most 500000 are served at a time/,
  ],
  [{ query: `{ ${"a: __typename ".repeat(6000)} }` }, 400, /2000 tokens/],
])("a body is answered as it deserves: %#", async (body, status, message) => {
  const response = await server.post(body);
  expect(response.status).toBe(status);
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect(errors).toEqual([
    { message: expect.stringMatching(message), extensions: { code: "BAD_USER_INPUT" } },
  ]);
});

test("what is our fault is reported without its insides", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-fault-"));
  const file = join(folder, "broken.db");
  cpSync(REAL_PLACES.file, file);
  const db = new Sqlite(file);
  db.exec("alter table states rename to nations");
  db.close();
  const broken = await openServer(file);
  try {
    const response = await broken.get("/export/states.csv");
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text).errors[0].extensions).toEqual({
      code: "INTERNAL_SERVER_ERROR",
      requestId: expect.any(String),
    });
    expect(text).not.toMatch(/states|select|sqlite|\.ts|\.js/i);
  } finally {
    await broken.close();
    rmSync(folder, { recursive: true });
  }
});

test("a form is no JSON: the remedy is said", async () => {
  const response = await fetch(`${server.url}/export`, {
    method: "POST",
    body: new URLSearchParams({ query: "{ states { nodes { id } } }" }),
  });
  expect(response.status).toBe(415);
  expect(await response.json()).toMatchObject({
    errors: [{ message: 'send JSON, as application/json: {"query": "…"}' }],
  });
});
