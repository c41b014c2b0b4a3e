import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readCorpus } from "../../federation/corpus";
import { openServer, type Received, type Sent, type TestServer } from "./server";

/** Which requests are answered by what was answered before, and that the answers are the same. */
let server: TestServer;
let without: TestServer;

beforeAll(async () => {
  server = await openServer();
  without = await openServer({ cacheBytes: 0 });
});

afterAll(async () => {
  await server.close();
  await without.close();
});

/** Whether the second of two requests is answered by what the first was answered with. */
async function second(...sent: readonly [Sent, Sent]): Promise<Received> {
  const first = await server.send(sent[0]);
  expect(first.status).toBe(200);
  server.statements.length = 0;
  const again = await server.send(sent[1]);
  // A hit asks neither Apollo Server nor the database.
  if (again.isHit)
    expect({ statements: server.statements, text: again.text }).toEqual({
      statements: [],
      text: first.text,
    });
  return again;
}

const post = (body: string, headers = {}): Sent => ({
  method: "POST",
  path: "/graphql",
  headers: { "content-type": "application/json", ...headers },
  body,
});
const get = (search: string, headers = {}): Sent => ({
  path: `/graphql?${search}`,
  headers,
});
const QUERY = "query One($id: ID!, $lang: [LanguageTag!]) { body(id: $id) { name(lang: $lang) } }";
const ASKED = encodeURIComponent(QUERY);
const variables = (text: string) => `variables=${encodeURIComponent(text)}`;

test.each([
  ["the same address", get(`query=${ASKED}&${variables('{"id":"ots"}')}`)],
  ["the same bytes", post(JSON.stringify({ query: QUERY, variables: { id: "ots" } }))],
])("%s is answered from memory", async (_name, sent) => {
  expect((await second(sent, sent)).isHit).toBe(true);
});

test.each([
  [
    "keys in another order",
    post(`{"query":"${QUERY}","variables":{"id":"turksoy","lang":["tr"]}}`),
    post(`{ "variables": {"lang":["tr"],"id":"turksoy"}, "query": "${QUERY}" }`),
  ],
  [
    "parameters in another order",
    get(`query=${ASKED}&${variables('{"id":"turkpa"}')}`),
    get(`${variables('{ "id": "turkpa" }')}&query=${ASKED}`),
  ],
  [
    "what is left out, and what is null",
    post('{"query":"{ body(id: \\"ots\\") { id } }"}'),
    post('{"query":"{ body(id: \\"ots\\") { id } }","variables":null,"operationName":null}'),
  ],
  [
    "what a client says of itself in the extensions",
    post('{"query":"{ body(id: \\"ots\\") { kind } }"}'),
    post(
      '{"query":"{ body(id: \\"ots\\") { kind } }","extensions":{"clientLibrary":{"name":"x"}}}',
    ),
  ],
  [
    "another way to accept the same",
    get("query={state(id:%22AZ%22){name}}", { accept: "*/*" }),
    get("query={state(id:%22AZ%22){name}}", { accept: "application/json" }),
  ],
])("%s: the same meaning", async (_name, one, other) => {
  expect((await second(one, other)).isHit).toBe(true);
  // From now on by its bytes.
  expect((await second(other, other)).isHit).toBe(true);
});

test.each([
  [
    "another variable",
    post(`{"query":"${QUERY}","variables":{"id":"ots","lang":["kk"]}}`),
    post(`{"query":"${QUERY}","variables":{"id":"ots","lang":["az"]}}`),
  ],
  [
    "a list in another order",
    post(`{"query":"${QUERY}","variables":{"id":"ots","lang":["kk","hu"]}}`),
    post(`{"query":"${QUERY}","variables":{"id":"ots","lang":["hu","kk"]}}`),
  ],
  [
    "another operation of the document",
    post(
      '{"query":"query A { state(id: \\"AZ\\") { id } } query B { state(id: \\"KZ\\") { id } }","operationName":"A"}',
    ),
    post(
      '{"query":"query A { state(id: \\"AZ\\") { id } } query B { state(id: \\"KZ\\") { id } }","operationName":"B"}',
    ),
  ],
  [
    "another media type",
    get("query={state(id:%22KZ%22){name}}", { accept: "application/json" }),
    get("query={state(id:%22KZ%22){name}}", { accept: "application/graphql-response+json" }),
  ],
])("%s: not the same", async (_name, one, other) => {
  expect((await second(one, other)).isHit).toBe(false);
});

test("every operation of the corpus is answered alike, made or kept, and no error is kept", async () => {
  let kept = 0;
  for (const { query, variables: given } of readCorpus()) {
    const body = { query, variables: given };
    const expected = await without.post(body);
    const answers = [await server.post(body), await server.post(body)];
    for (const { status, text } of answers)
      expect({ query, status, text }).toEqual({
        query,
        status: expected.status,
        text: expected.text,
      });
    const hasErrors = "errors" in JSON.parse(expected.text);
    expect({ query, isHit: answers[1]?.isHit }).toEqual({ query, isHit: !hasErrors });
    if (!hasErrors) kept += 1;
  }
  expect(kept).toBeGreaterThan(100);
});

test("hits and misses are counted", async () => {
  const counts = async () => {
    const { text } = await server.send({ path: "/metrics" });
    const count = (name: string) =>
      Number(new RegExp(`^kenesh_response_cache_${name} (\\d+)$`, "m").exec(text)?.[1]);
    return {
      hits: count(`requests_total\\{result="hit"\\}`),
      misses: count(`requests_total\\{result="miss"\\}`),
      entries: count("entries"),
      bytes: count("bytes"),
      ...answered(text),
    };
  };
  const answered = (text: string) => ({
    answered: Number(
      /_count\{method="GET",route="\/graphql\/simple",status="200"\} (\d+)/.exec(text)?.[1],
    ),
  });
  const before = await counts();
  for (let times = 0; times < 3; times++) await server.get('{ body(id: "tchf") { mandate } }');
  const after = await counts();
  expect(after).toMatchObject({
    hits: before.hits + 2,
    misses: before.misses + 1,
    entries: before.entries + 1,
    answered: before.answered + 3,
  });
  expect(after.bytes).toBeGreaterThan(before.bytes);
});
