import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readProxies } from "../../../src/graph/rate-limit/client-address";
import { quotasOf, rateLimit } from "../../../src/graph/rate-limit/rate-limit";
import { registerExports } from "../../../src/web/exports";
import { openServer, type TestServer } from "../responses/server";

const CHEAP = '{ body(id: "ots") { name } }';
const DEAR = "{ conferences(first: 50) { nodes { id names { text } } } }";

let server: TestServer;

beforeAll(async () => {
  // A burst of 10 requests and of 1,000 values, and hardly any after that.
  const quotas = {
    requests: { burst: 10, perSecond: 0.001 },
    values: { burst: 1_000, perSecond: 0.001 },
  };
  const limit = rateLimit(quotas, readProxies("loopback, 10.0.0.0/8"));
  server = await openServer({ limit }, undefined, (app, graph) =>
    registerExports(app, { graph, base: "urn:kenesh:" }),
  );
});

afterAll(() => server.close());

const from = (address: string) => ({ "x-forwarded-for": address });

test("requests beyond the burst are refused in GraphQL's form, with when to come again", async () => {
  const client = from("192.0.2.1");
  const answers = [];
  for (let times = 0; times < 12; times++) answers.push(await server.get(CHEAP, client));
  expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(200), 429, 429]);
  expect(answers[0]?.headers).toMatchObject({
    "ratelimit-policy": '"requests";q=10;w=10000, "values";q=1000;w=1000000',
    ratelimit: expect.stringMatching(/^"requests";r=9;t=\d+, "values";r=1000;t=1$/),
  });
  const refused = answers[11];
  expect(Number(refused?.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused?.headers).toMatchObject({
    "cache-control": "no-store",
    "access-control-allow-origin": "*",
    ratelimit: expect.stringContaining('"requests";r=0'),
  });
  expect(JSON.parse(refused?.text ?? "")).toMatchObject({
    errors: [{ extensions: { code: "RATE_LIMITED" } }],
  });
  expect((await server.get(CHEAP, from("192.0.2.2"))).status).toBe(200);
});

test("a client cannot hide behind addresses that it makes up, nor in its network of IPv6", async () => {
  const addresses = Array.from({ length: 12 }, (_, index) => `198.51.100.${index}, 192.0.2.3`);
  const made = [];
  for (const address of addresses) made.push((await server.get(CHEAP, from(address))).status);
  expect(made.slice(10)).toEqual([429, 429]);
  const ipv6 = [];
  for (let host = 0; host < 11; host++)
    ipv6.push((await server.get(CHEAP, from(`2001:db8:0:7::${host}`))).status);
  expect(ipv6[10]).toBe(429);
  expect((await server.get(CHEAP, from("2001:db8:0:8::1"))).status).toBe(200);
});

test("values that are sent are counted, stored answers and what was only priced are not", async () => {
  const client = from("192.0.2.4");
  const words = `${DEAR} # of a client`;
  expect((await server.get(words, client)).status).toBe(200);
  expect((await server.get(words, client)).isHit).toBe(true);
  const left = await server.get(CHEAP, client);
  const [, values] = /"values";r=(\d+)/.exec(String(left.headers.ratelimit)) ?? [];
  // 50 conferences with their names are some hundreds of values, and were priced as more than there are.
  expect(Number(values)).toBeGreaterThan(0);
  expect(Number(values)).toBeLessThan(900);
  const statuses = [];
  for (let times = 0; times < 6; times++)
    statuses.push((await server.get(`${DEAR} # ${times}`, client)).status);
  expect(statuses).toContain(429);
  const refused = await server.get(`${DEAR} # again`, client);
  expect({ status: refused.status, retry: refused.headers["retry-after"] }).toEqual({
    status: 429,
    retry: expect.stringMatching(/^\d+$/),
  });
});

test("a file is not cut, and none is begun by who has no values left", async () => {
  const headers = from("192.0.2.5");
  const whole = await server.send({ path: "/export/conferences.json", headers });
  expect(whole.status).toBe(200);
  expect(JSON.parse(whole.text).length).toBeGreaterThan(400);
  const next = await server.send({ path: "/export/bodies.json", headers });
  expect({ status: next.status, retry: next.headers["retry-after"] }).toEqual({
    status: 429,
    retry: expect.stringMatching(/^\d+$/),
  });
});

test("whoever runs the server is not counted, for its health and its metrics", async () => {
  const headers = from("192.0.2.6");
  for (let times = 0; times < 15; times++) {
    const { status } = await server.send({ path: "/health/ready", headers });
    expect(status).toBe(200);
  }
});

test("quotas are five times as much at once", () => {
  expect(quotasOf(20, 200_000)).toEqual({
    requests: { burst: 100, perSecond: 20 },
    values: { burst: 1_000_000, perSecond: 200_000 / 60 },
  });
});
