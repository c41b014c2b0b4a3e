import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openServer, type TestServer } from "./server";

/** Queries that clients name instead of sending them. */
const NAMED = "query Named($id: ID!) { body(id: $id) { name } }";
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

let server: TestServer;

beforeAll(async () => {
  const documents = new Map([
    ["named", NAMED],
    [`sha256:${hashOf(NAMED)}`, NAMED],
  ]);
  server = await openServer({ documents });
});

afterAll(() => server.close());

const VARIABLES = encodeURIComponent('{"id":"ots"}');
const ANSWER = { data: { body: { name: "Organization of Turkic States" } } };
const byHash = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(query) } });
const address = (search: string) => `/graphql?${search}`;
const persisted = (query: string) =>
  address(`extensions=${encodeURIComponent(JSON.stringify(byHash(query)))}`);

test.each(["named", `sha256:${hashOf(NAMED)}`])(
  "a document is asked for by its id %s",
  async (id) => {
    const path = address(`documentId=${encodeURIComponent(id)}&variables=${VARIABLES}`);
    await server.send({ path });
    const got = await server.send({ path });
    expect({ isHit: got.isHit, answer: JSON.parse(got.text) }).toEqual({
      isHit: true,
      answer: ANSWER,
    });
    const posted = await server.post({ documentId: id, variables: { id: "ots" } });
    expect(JSON.parse(posted.text)).toEqual(ANSWER);
  },
);

test("asked for by its id or by its text, it is the same", async () => {
  const variables = { id: "turksoy" };
  const first = await server.post({ query: NAMED, variables });
  const second = await server.post({ documentId: "named", variables });
  expect({ isHit: second.isHit, text: second.text }).toEqual({ isHit: true, text: first.text });
});

test("an id that is not known is refused with what to do, and is not kept", async () => {
  for (const answer of [
    await server.send({ path: address("documentId=other") }),
    await server.post({ documentId: "other" }),
  ]) {
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toEqual({
      errors: [
        {
          message: expect.stringMatching(
            /^there is no document "other" here: send the whole query/,
          ),
          extensions: { code: "PERSISTED_DOCUMENT_NOT_FOUND" },
        },
      ],
    });
    expect(answer.headers["cache-control"]).toBe("no-store");
  }
});

test("the hash of another query is the client's mistake", async () => {
  const extensions = byHash("{ other: __typename }");
  const { status, text } = await server.post({ query: "{ __typename }", extensions });
  expect(status).toBe(400);
  expect(JSON.parse(text).errors).toEqual([
    { message: "provided sha does not match query", extensions: { code: "BAD_REQUEST" } },
  ]);
});

test("where a query comes with an id, the query counts", async () => {
  const { text } = await server.post({ documentId: "other", query: "{ __typename }" });
  expect(JSON.parse(text)).toEqual({ data: { __typename: "Query" } });
});

test("an id that comes twice, or is no text, is none", async () => {
  const twice = await server.send({ path: address("documentId=named&documentId=named") });
  const number = await server.post({ documentId: 1 });
  for (const { status, text } of [twice, number])
    expect({ status, code: JSON.parse(text).errors[0].extensions.code }).toEqual({
      status: 400,
      code: "BAD_REQUEST",
    });
});

test("a query is registered under its hash, and then asked for by it", async () => {
  const query = '{ state(id: "AZ") { name } }';
  const unknown = await server.send({ path: persisted(query) });
  expect(unknown.text).toContain("PERSISTED_QUERY_NOT_FOUND");
  // What registers is never answered from memory, lest it does not register.
  for (let times = 0; times < 2; times++)
    expect((await server.post({ query, extensions: byHash(query) })).isHit).toBe(false);
  const first = await server.send({ path: persisted(query) });
  const second = await server.send({ path: persisted(query) });
  expect(first.text).toBe('{"data":{"state":{"name":"Azerbaijan"}}}');
  expect({ isHit: second.isHit, text: second.text }).toEqual({ isHit: true, text: first.text });
  expect(second.headers["cache-control"]).toContain("public");
});

test("a query under another's hash is refused", async () => {
  const { status } = await server.post({ query: "{ __typename }", extensions: byHash(NAMED) });
  expect(status).toBe(400);
});

test("a document need not be registered to be asked for by its hash", async () => {
  const { text } = await server.post({ extensions: byHash(NAMED), variables: { id: "ots" } });
  expect(JSON.parse(text)).toEqual(ANSWER);
});
