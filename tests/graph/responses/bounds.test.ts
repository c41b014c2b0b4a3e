import { expect, test } from "@jest/globals";
import { openServer, type TestServer } from "./server";

const BOUND = 400_000;

async function measured(server: TestServer) {
  const { text } = await server.send({ path: "/metrics" });
  const value = (name: string) =>
    Number(new RegExp(`^kenesh_response_cache_${name} (\\d+)$`, "m").exec(text)?.[1]);
  return { bytes: value("bytes"), entries: value("entries") };
}

test("what is kept stays below the bound, all encodings counted; what was asked for last stays", async () => {
  const server = await openServer({ cacheBytes: BOUND });
  const query = (number: number) =>
    `{ alias${number}: bodies(first: 40) { nodes { id name note${"\n".repeat(number)} } } }`;
  const sizes = new Set<number>();
  for (let number = 0; number < 200; number++) {
    const plain = await server.get(query(number));
    await server.get(query(number), { "accept-encoding": "br" });
    await server.post({ query: query(number) }, { "accept-encoding": "gzip" });
    const { bytes, entries } = await measured(server);
    expect(bytes).toBeLessThanOrEqual(BOUND);
    sizes.add(entries);
    expect(plain.bytes.length).toBeGreaterThan(2_000);
  }
  // So that it was full, and something had to go.
  expect(Math.max(...sizes)).toBeLessThan(390);
  expect((await measured(server)).bytes).toBeGreaterThan(BOUND * 0.6);
  expect((await server.get(query(199))).isHit).toBe(true);
  expect((await server.get(query(0))).isHit).toBe(false);
  await server.close();
});

test("an answer that would take much of it is not kept", async () => {
  const server = await openServer({ cacheBytes: BOUND });
  const large =
    "{ bodies(first: 100) { nodes { id name names { lang text } note mandate citations { source { id title url } } } } }";
  for (let times = 0; times < 2; times++) {
    const { status, isHit, bytes } = await server.get(large);
    expect({ status, isHit }).toEqual({ status: 200, isHit: false });
    expect(bytes.length).toBeGreaterThan(BOUND / 10);
  }
  expect(await measured(server)).toEqual({ bytes: 0, entries: 0 });
  await server.close();
});

test("a long request is found by its meaning", async () => {
  const server = await openServer({ cacheBytes: BOUND });
  const query = `{ __typename }${" ".repeat(20_000)}`;
  await server.post({ query });
  expect((await server.post({ query })).isHit).toBe(true);
  await server.close();
});

test("without a cache nothing is kept, and nothing is counted", async () => {
  const server = await openServer({ cacheBytes: 0 });
  for (let times = 0; times < 2; times++) {
    const { status, isHit, headers } = await server.get("{ __typename }");
    expect({ status, isHit }).toEqual({ status: 200, isHit: false });
    expect(headers.etag).toMatch(/^"[\w-]{32}"$/);
  }
  expect((await server.send({ path: "/metrics" })).text).not.toContain("kenesh_response_cache");
  await server.close();
});
