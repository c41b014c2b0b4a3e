import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addressOf, openServer, type Sent, type TestServer } from "./server";

/** What goes over the wire: encodings, entity tags, headers for caches on the way. */
let server: TestServer;

const LONG = "{ bodies(first: 100) { nodes { id name names { lang text } } } }";
const BROKEN = "{ bodies(first: 1000) { nodes { id } } }";

beforeAll(async () => {
  server = await openServer();
});

afterAll(() => server.close());

const ENCODINGS = [
  { accepted: "gzip, deflate, br", encoding: "br" },
  { accepted: "gzip", encoding: "gzip" },
  { accepted: "gzip, br;q=0", encoding: "gzip" },
  { accepted: "gzip;q=0.9, br;q=0.8", encoding: "gzip" },
  { accepted: "br;q=0.5, gzip;q=0.5", encoding: "br" },
  { accepted: "identity, gzip;q=0.5", encoding: undefined },
  { accepted: "*", encoding: "br" },
  { accepted: "deflate", encoding: undefined },
  { accepted: "identity", encoding: undefined },
];

test.each(ENCODINGS)(
  "who accepts $accepted gets $encoding, the same content",
  async ({ accepted, encoding }) => {
    const plain = await server.get(LONG);
    const headers = { "accept-encoding": accepted };
    const [one, two] = [await server.get(LONG, headers), await server.get(LONG, headers)];
    expect(one.headers["content-encoding"]).toBe(encoding);
    expect(one.text).toBe(plain.text);
    expect(two.isHit).toBe(true);
    expect(two.bytes.equals(one.bytes)).toBe(true);
    expect(two.headers["content-length"]).toBe(`${one.bytes.length}`);
    if (encoding !== undefined) expect(one.bytes.length).toBeLessThan(plain.bytes.length / 3);
  },
);

test("what is asked for many times at once is compressed once", async () => {
  const query = "{ bodies(first: 99) { nodes { id name names { lang text } } } }";
  await server.get(query);
  const all = await Promise.all(
    Array.from({ length: 20 }, () => server.get(query, { "accept-encoding": "br" })),
  );
  for (const { isHit, headers, bytes } of all) {
    expect({ isHit, encoding: headers["content-encoding"] }).toEqual({
      isHit: true,
      encoding: "br",
    });
    expect(bytes.equals(all[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
  }
});

test("what is short is not compressed", async () => {
  const { headers } = await server.get("{ __typename }", { "accept-encoding": "br" });
  expect(headers["content-encoding"]).toBeUndefined();
});

test("each encoding has a strong tag of its own, which another server gives, too", async () => {
  const other = await openServer({ cacheBytes: 0 });
  const tags = new Set<unknown>();
  for (const accepted of ["identity", "gzip", "br"]) {
    const headers = { "accept-encoding": accepted };
    const { etag } = (await server.get(LONG, headers)).headers;
    expect(etag).toMatch(/^"[\w-]{32}(-gzip|-br)?"$/);
    expect((await other.get(LONG, headers)).headers.etag).toBe(etag);
    tags.add(etag);
  }
  expect(tags.size).toBe(3);
  await other.close();
});

test.each([true, false])("who has it already is told so (kept: %s)", async (isKept) => {
  const asked = await openServer(isKept ? {} : { cacheBytes: 0 });
  const { etag = "" } = (await asked.get(LONG)).headers;
  const packed = etag.replace(/"$/, '-gzip"');
  for (const given of [etag, packed, `"other", ${etag}`, `W/${etag}`, "*"]) {
    const { status, bytes, headers, isHit } = await asked.get(LONG, { "if-none-match": given });
    expect({ status, length: bytes.length, isHit }).toEqual({
      status: 304,
      length: 0,
      isHit: isKept,
    });
    expect(headers).toMatchObject({
      etag: given === packed ? packed : etag,
      vary: "accept, accept-encoding, kenesh-revision",
      "cache-control": expect.stringContaining("public"),
      "access-control-allow-origin": "*",
    });
    expect(headers["content-type"]).toBeUndefined();
  }
  expect((await asked.get(LONG, { "if-none-match": '"other"' })).status).toBe(200);
  await asked.close();
});

const MADE_OR_KEPT = [1, 2];

test.each(MADE_OR_KEPT)("a GET may be kept on its way, answer %d", async () => {
  const { headers } = await server.get("{ bodies(first: 2) { nodes { id } } }");
  expect(headers).toMatchObject({
    "cache-control": "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400",
    "content-type": "application/json; charset=utf-8",
    "access-control-allow-origin": "*",
    "kenesh-revision": expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test.each(MADE_OR_KEPT)("a POST may not, answer %d", async () => {
  const query = "{ bodies(first: 3) { nodes { id } } }";
  const { status, headers } = await server.post({ query }, { "if-none-match": "*" });
  expect(status).toBe(200);
  expect(headers["cache-control"]).toBeUndefined();
  expect(headers.etag).toBeUndefined();
});

test.each(MADE_OR_KEPT)("an answer with errors may not, answer %d", async () => {
  const { headers, isHit } = await server.get(BROKEN);
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["kenesh-revision"]).toMatch(/^[0-9a-f]{64}$/);
  expect({ etag: headers.etag, isHit }).toEqual({ etag: undefined, isHit: false });
});

test("an answer with data and errors is made anew each time", async () => {
  const query =
    '{ body(id: "ots") { id } nodes(ids: []) { id } bodies(after: "x") { nodes { id } } }';
  for (let times = 0; times < 2; times++) {
    server.statements.length = 0;
    const { text, isHit } = await server.get(query);
    expect(JSON.parse(text)).toMatchObject({ data: { body: { id: "ots" } }, errors: [{}] });
    expect({ isHit, ran: server.statements.length > 0 }).toEqual({ isHit: false, ran: true });
  }
});

test.each<Sent>([{ path: "/graphql" }, { path: "/schema.graphql" }, { path: "/health/live" }])(
  "other addresses stay as they were: %j",
  async ({ path }) => {
    const { headers } = await server.send({ path, headers: { accept: "text/html" } });
    expect(headers["cache-status"]).toBeUndefined();
    expect(headers["cache-control"] ?? "").not.toContain("public");
  },
);

test("an address is compared with its path", async () => {
  await server.get("{ __typename }");
  const { status } = await server.send({
    path: addressOf("{ __typename }").replace("/graphql", "/graphql/simple"),
  });
  expect(status).toBe(404);
});
