import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openServer, type Sent, simple, type TestServer } from "./server";

/** What Apollo Server refuses stays refused, whatever is kept. */
let server: TestServer;
let without: TestServer;

const QUERY = '{ body(id: "ots") { name } }';
const ASKED = encodeURIComponent(QUERY);
const TEXT = JSON.stringify({ query: QUERY });
const JSON_TYPE = { "content-type": "application/json" };
const MAIN = `/graphql?query=${ASKED}`;
const SIMPLE = simple(QUERY);
const post = (body: string, headers: Record<string, string> = JSON_TYPE): Sent => ({
  method: "POST",
  path: "/graphql",
  headers,
  body,
});

/** So that the answer is kept under everything that it can be kept under. */
const TAKEN: readonly Sent[] = [
  { path: MAIN, headers: { "apollo-require-preflight": "1" } },
  { path: MAIN, headers: { "x-apollo-operation-name": "One" } },
  { path: MAIN, headers: JSON_TYPE },
  { path: SIMPLE },
  { path: SIMPLE, headers: { accept: "application/graphql-response+json" } },
  post(TEXT),
  { ...post(TEXT), path: "/graphql/simple" },
];

beforeAll(async () => {
  server = await openServer();
  without = await openServer({ cacheBytes: 0 });
  for (const sent of TAKEN) await server.send(sent);
});

afterAll(async () => {
  await server.close();
  await without.close();
});

test.each(TAKEN)("is kept: %j", async (sent) => {
  expect(await server.send(sent)).toMatchObject({ status: 200, isHit: true });
});

const REFUSED: readonly [string, number, Sent][] = [
  ["a simple request to the main path", 400, { path: MAIN }],
  [
    "an empty header of a preflight",
    400,
    { path: MAIN, headers: { "apollo-require-preflight": "" } },
  ],
  ["a form", 400, { path: MAIN, headers: { "content-type": "text/plain" } }],
  ["a GET of another content", 415, { path: SIMPLE, headers: { "content-type": "text/plain" } }],
  [
    "a GET of content that is no type",
    415,
    { path: SIMPLE, headers: { "content-type": "message/x" } },
  ],
  ["a GET of almost JSON", 415, { path: SIMPLE, headers: { "content-type": "application/jsonx" } }],
  ["a GET that says half a type", 415, { path: MAIN, headers: { "content-type": "application" } }],
  ["who accepts something else", 406, { path: SIMPLE, headers: { accept: "image/png" } }],
  ["a parameter that comes twice", 400, { path: `${SIMPLE}&query=${ASKED}` }],
  ["variables that are null", 400, { path: `${SIMPLE}&variables=null` }],
  ["variables that are a list", 400, { path: `${SIMPLE}&variables=[]` }],
  ["variables that are no JSON", 400, { path: `${SIMPLE}&variables={` }],
  ["extensions that are a text", 400, { path: `${SIMPLE}&extensions="x"` }],
  [
    "an operation that is not there",
    400,
    {
      path: `${SIMPLE}&operationName=Two`,
      headers: { accept: "application/graphql-response+json" },
    },
  ],
  ["HEAD", 405, { method: "HEAD", path: SIMPLE }],
  ["PUT", 404, { ...post(TEXT), method: "PUT" }],
  ["a POST that does not say what it is", 415, post(TEXT, { "content-type": "" })],
  ["a POST of a form", 415, post(TEXT, { "content-type": "application/x-www-form-urlencoded" })],
  ["a POST of plain text", 400, post(TEXT, { "content-type": "text/plain" })],
  ["a POST of broken JSON", 400, post(`${TEXT}}`)],
  ["a POST of a list", 400, post(`[${TEXT}]`)],
  ["variables that are JSON in JSON", 400, post(JSON.stringify({ query: QUERY, variables: "{}" }))],
  ["a name that is a number", 400, post(JSON.stringify({ query: QUERY, operationName: 1 }))],
  ["a prototype", 400, post(`{"query":${JSON.stringify(QUERY)},"__proto__":{}}`)],
];

test.each(REFUSED)("%s is refused with %d, as without a cache", async (_name, status, sent) => {
  const { "cache-status": _status, date: _date, ...expected } = (await without.send(sent)).headers;
  const refused = await without.send(sent);
  for (let times = 0; times < 2; times++) {
    const answer = await server.send(sent);
    expect(answer).toMatchObject({ status, text: refused.text, isHit: false });
    expect(answer.headers).toMatchObject(expected);
    expect(answer.headers["cache-control"] ?? "").not.toContain("public");
  }
});

test("what is behind a # of an address is no part of the query that is kept", async () => {
  // Apollo Server reads the first query of it. Read whole, it would be kept as an answer to both.
  const both = `${QUERY}#\n${QUERY}`;
  await server.send({ path: `/graphql/simple?query=${encodeURIComponent(QUERY)}#%0A${ASKED}` });
  const answer = await server.post(
    { query: both },
    { accept: "application/graphql-response+json" },
  );
  expect(answer.status).toBe(400);
});

test("what Apollo Server would refuse no cache on the way may give out", async () => {
  const { headers } = await server.send({
    path: MAIN,
    headers: { "apollo-require-preflight": "1" },
  });
  expect(headers.vary).toBe(
    "accept, accept-encoding, content-type, apollo-require-preflight, x-apollo-operation-name",
  );
  expect((await server.send({ path: SIMPLE })).headers.vary).toBe("accept, accept-encoding");
});
