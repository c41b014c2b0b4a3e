import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { addressOf, openServer, type Sent, type TestServer } from "./server";

/** What is refused stays refused, whatever is stored. */
let server: TestServer;
let without: TestServer;

const QUERY = '{ body(id: "ots") { name } }';
const ASKED = encodeURIComponent(QUERY);
const TEXT = JSON.stringify({ query: QUERY });
const COUNTED = "query ($first: Int) { bodies(first: $first) { totalCount } }";
const JSON_TYPE = { "content-type": "application/json" };
const ADDRESS = addressOf(QUERY);
const post = (body: string, headers: Record<string, string> = JSON_TYPE): Sent => ({
  method: "POST",
  path: "/graphql",
  headers,
  body,
});

/** So that the answer is kept under everything that it can be kept under. */
const TAKEN: readonly Sent[] = [
  { path: ADDRESS },
  { path: ADDRESS, headers: JSON_TYPE },
  { path: ADDRESS, headers: { accept: "application/graphql-response+json" } },
  { method: "HEAD", path: ADDRESS },
  post(TEXT),
];

beforeAll(async () => {
  server = await openServer();
  without = await openServer({ cacheBytes: 0 });
  for (const sent of TAKEN) await server.send(sent);
  // What `1e400` is written as, and what text that is none reads like.
  await server.post(
    { query: COUNTED, variables: { first: null } },
    { accept: "application/graphql-response+json" },
  );
  await server.post(REPLACED);
});

afterAll(async () => {
  await server.close();
  await without.close();
});

test.each(TAKEN)("is kept: %j", async (sent) => {
  expect(await server.send(sent)).toMatchObject({ status: 200, isHit: true });
});

const REFUSED: readonly [string, number, Sent][] = [
  ["a GET of another content", 415, { path: ADDRESS, headers: { "content-type": "text/plain" } }],
  [
    "a GET of content that is no type",
    415,
    { path: ADDRESS, headers: { "content-type": "message/x" } },
  ],
  [
    "a GET of almost JSON",
    415,
    { path: ADDRESS, headers: { "content-type": "application/jsonx" } },
  ],
  [
    "a GET that says half a type",
    415,
    { path: ADDRESS, headers: { "content-type": "application" } },
  ],
  ["who accepts something else", 406, { path: ADDRESS, headers: { accept: "image/png" } }],
  ["a parameter that comes twice", 400, { path: `${ADDRESS}&query=${ASKED}` }],
  ["variables that are null", 400, { path: `${ADDRESS}&variables=null` }],
  ["variables that are a list", 400, { path: `${ADDRESS}&variables=[]` }],
  ["variables that are no JSON", 400, { path: `${ADDRESS}&variables={` }],
  ["extensions that are a text", 400, { path: `${ADDRESS}&extensions="x"` }],
  [
    "an operation that is not there",
    400,
    {
      path: `${ADDRESS}&operationName=Two`,
      headers: { accept: "application/graphql-response+json" },
    },
  ],
  ["PUT", 405, { ...post(TEXT), method: "PUT" }],
  ["a POST whose body is the address of a GET", 400, post(ADDRESS)],
  [
    "a POST of compressed content that is not compressed",
    400,
    post(TEXT, { ...JSON_TYPE, "content-encoding": "gzip" }),
  ],
  [
    "a number beyond all numbers",
    400,
    post(`{"query":${JSON.stringify(COUNTED)},"variables":{"first":1e400}}`, {
      ...JSON_TYPE,
      accept: "application/graphql-response+json",
    }),
  ],
  ["a POST that does not say what it is", 415, post(TEXT, { "content-type": "" })],
  ["a POST of a form", 415, post(TEXT, { "content-type": "application/x-www-form-urlencoded" })],
  ["a POST of plain text", 415, post(TEXT, { "content-type": "text/plain" })],
  ["a POST of broken JSON", 400, post(`${TEXT}}`)],
  ["a POST of a list", 400, post(`[${TEXT}]`)],
  ["variables that are JSON in JSON", 400, post(JSON.stringify({ query: QUERY, variables: "{}" }))],
  ["a name that is a number", 400, post(JSON.stringify({ query: QUERY, operationName: 1 }))],
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

test("a variable may be named as JavaScript names a prototype", async () => {
  const query = "query ($__proto__: ID!) { body(id: $__proto__) { id } }";
  for (const id of ["ots", "turksoy", "ots"]) {
    const sent = post(`{"query":${JSON.stringify(query)},"variables":{"__proto__":"${id}"}}`);
    expect(JSON.parse((await server.send(sent)).text)).toEqual({ data: { body: { id } } });
  }
});

test("what is behind a # of an address is no part of the query that is kept", async () => {
  // Apollo Server reads the first query of it. Read whole, it would be kept as an answer to both.
  const both = `${QUERY}#\n${QUERY}`;
  await server.send({ path: `/graphql?query=${encodeURIComponent(QUERY)}#%0A${ASKED}` });
  const answer = await server.post(
    { query: both },
    { accept: "application/graphql-response+json" },
  );
  expect(answer.status).toBe(400);
});

/** Where a body is no text in UTF-8, a reader replaces what it cannot read by this sign. */
const REPLACED = `{"query":"{ __typename } # \ufffd"}`;

test("a body that is no text is refused, also where it reads like one that was answered", async () => {
  expect((await server.post(REPLACED)).isHit).toBe(true);
  const body = Buffer.from(REPLACED.replace("\ufffd", "\u00ff"), "latin1");
  const answer = await server.send({ ...post(TEXT), body });
  expect(answer).toMatchObject({ status: 400, isHit: false });
});

describe("where requests that a browser sends unasked are refused", () => {
  const PREFLIGHTED = { path: ADDRESS, headers: { "apollo-require-preflight": "1" } };
  let careful: TestServer;

  beforeAll(async () => {
    careful = await openServer({ csrf: true });
  });

  afterAll(() => careful.close());

  test.each([
    PREFLIGHTED,
    { path: ADDRESS, headers: { "x-apollo-operation-name": "One" } },
    { path: ADDRESS, headers: JSON_TYPE },
    post(TEXT),
  ])("%j is answered", async (sent) => {
    await careful.send(sent);
    expect(await careful.send(sent)).toMatchObject({ status: 200, isHit: true });
  });

  test.each([
    ["a link", { path: ADDRESS }],
    ["an empty header", { path: ADDRESS, headers: { "apollo-require-preflight": "" } }],
    ["a form", { path: ADDRESS, headers: { "content-type": "text/plain" } }],
  ])("%s is refused", async (_name, sent) => {
    expect(await careful.send(sent)).toMatchObject({ status: 400, isHit: false });
  });

  test("no cache on the way may give out what would be refused", async () => {
    expect((await careful.send(PREFLIGHTED)).headers.vary).toBe(
      "accept, accept-encoding, kenesh-revision, content-type, apollo-require-preflight, x-apollo-operation-name",
    );
    expect((await server.send({ path: ADDRESS })).headers.vary).toBe(
      "accept, accept-encoding, kenesh-revision",
    );
  });
});
