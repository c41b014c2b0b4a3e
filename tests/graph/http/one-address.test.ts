import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { registerWeb } from "../../../src/web";
import { addressOf, openServer, type TestServer } from "../responses/server";

/** What a browser, and what HTTP itself, expects of the address of the graph. */
let server: TestServer;

const QUERY = '{ body(id: "ots") { name } }';
/** What the address bar of a browser sends. */
const BROWSER = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

beforeAll(async () => {
  server = await openServer({ documents: new Map([["named", QUERY]]) }, undefined, (app, graph) =>
    registerWeb(app, { graph, origin: () => "https://kenesh.example" }),
  );
});

afterAll(() => server.close());

test.each([
  ["the bare address", "/graphql", "playground/"],
  ["a query", addressOf(QUERY), `playground/?query=${encodeURIComponent(QUERY)}`],
  [
    "a query with variables",
    `${addressOf(QUERY)}&variables=%7B%7D`,
    `playground/?query=${encodeURIComponent(QUERY)}&variables=%7B%7D`,
  ],
])(
  "%s leads a browser to the playground, also when the answer is stored",
  async (_name, path, location) => {
    await server.send({ path });
    for (const method of ["GET", "HEAD"]) {
      const { status, headers } = await server.send({ method, path, headers: BROWSER });
      expect({ status, location: headers.location, vary: headers.vary }).toEqual({
        status: 302,
        location,
        vary: "accept",
      });
    }
  },
);

test("a document's id leads there with the document", async () => {
  const { headers } = await server.send({ path: "/graphql?documentId=named", headers: BROWSER });
  const { searchParams } = new URL(headers.location ?? "", "http://localhost");
  expect(searchParams.get("query")).toBe(QUERY);
});

test("the page's own requests are answered", async () => {
  const { status, text } = await server.get(QUERY, { accept: "*/*" });
  expect({ status, text }).toMatchObject({ status: 200, text: expect.stringContaining("Turkic") });
});

test("HEAD is GET without the body, made or stored", async () => {
  const path = addressOf('{ body(id: "ots") { mandate } }');
  const head = await server.send({ method: "HEAD", path });
  const got = await server.send({ path });
  const again = await server.send({ method: "HEAD", path });
  expect([head.isHit, got.isHit, again.isHit]).toEqual([false, true, true]);
  for (const { status, bytes, headers } of [head, again]) {
    expect({ status, length: bytes.length }).toEqual({ status: 200, length: 0 });
    expect(headers["content-length"]).toBe(`${got.bytes.length}`);
    expect(headers.etag).toBe(got.headers.etag);
  }
});

test.each(["/", "/playground/", "/schema.graphql", "/health/ready", "/metrics"])(
  "HEAD works at %s",
  async (path) => {
    const { status, bytes } = await server.send({ method: "HEAD", path });
    expect({ status, length: bytes.length }).toEqual({ status: 200, length: 0 });
  },
);

test("other sites' pages may read what the README recommends", async () => {
  for (const path of [addressOf(QUERY), "/schema.graphql", "/graphql/none"]) {
    const { headers } = await server.send({ path, headers: { origin: "https://example.org" } });
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["access-control-expose-headers"]).toMatch(
      /kenesh-revision, cache-status,.*etag/,
    );
  }
});

test("the schema is compressed", async () => {
  const plain = await server.send({ path: "/schema.graphql" });
  for (const encoding of ["gzip", "br"]) {
    const packed = await server.send({
      path: "/schema.graphql",
      headers: { "accept-encoding": encoding },
    });
    expect(packed.headers["content-encoding"]).toBe(encoding);
    expect(packed.text).toBe(plain.text);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
  }
});
