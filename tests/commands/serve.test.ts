import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type RunningServer, serveKenesh } from "../helpers/cli";
import { REAL_PLACES } from "../helpers/real-database";

let server: RunningServer;

beforeAll(async () => {
  server = await serveKenesh(["--database", REAL_PLACES.file]);
});

afterAll(() => server.stop());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

test("answers a query over HTTP", async () => {
  const response = await post({ query: '{ body(id: "ots") { acronym } }' });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ data: { body: { acronym: "OTS" } } });
});

test("any origin may read it", async () => {
  const response = await post({ query: "{ __typename }" }, { origin: "https://example.org" });
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});

test("a browser that opens /graphql lands in the playground", async () => {
  const response = await fetch(`${server.url}/graphql`, {
    headers: { accept: "text/html" },
    redirect: "manual",
  });
  expect(response.status).toBe(302);
  expect(response.headers.get("location")).toBe("playground/");
});

test("says whether it is live and ready, and from which revision", async () => {
  const live = await fetch(`${server.url}/health/live`);
  expect(await live.json()).toEqual({ status: "live" });
  const ready = await fetch(`${server.url}/health/ready`);
  expect(await ready.json()).toEqual({
    status: "ready",
    revision: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test("counts what it answers, by route and status", async () => {
  await post({ query: "{ __typename }" });
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toMatch(
    /http_request_duration_seconds_count\{method="POST",route="\/graphql",status="200"\} [1-9]/,
  );
});

test("gives its schema", async () => {
  const response = await fetch(`${server.url}/schema.graphql`);
  expect(await response.text()).toMatch(/type Conference implements .*Node/);
});

test.each([
  { query: "{ body(id: ", code: "GRAPHQL_PARSE_FAILED" },
  { query: "{ bodyy { id } }", code: "GRAPHQL_VALIDATION_FAILED" },
  { query: "{ bodies(first: 1000) { nodes { id } } }", code: "BAD_USER_INPUT" },
  { query: '{ bodies(after: "x") { nodes { id } } }', code: "BAD_USER_INPUT" },
  { query: '{ bodies(asOf: "2023-02-29") { nodes { id } } }', code: "BAD_USER_INPUT" },
  { query: '{ bodies(during: { from: "2001-21" }) { nodes { id } } }', code: "BAD_USER_INPUT" },
  { query: '{ conferences(during: { to: "2023-13-01" }) { totalCount } }', code: "BAD_USER_INPUT" },
  {
    query:
      "{ bodies(first: 100) { nodes { conferences(first: 100) { nodes { participations(first: 100) { nodes { id } } } } } } }",
    code: "COST_LIMIT_EXCEEDED",
  },
])("$query is refused with $code and without a stack", async ({ query, code }) => {
  const text = await (await post({ query })).text();
  const { errors } = JSON.parse(text);
  expect(errors[0].extensions.code).toBe(code);
  expect(text).not.toMatch(/stacktrace|\.ts:|\.js:|select /i);
});

test.each([
  ["/graphql", 300_000],
  ["/graphql", 10_000_000],
  ["/export", 10_000_000],
])("%s refuses a body of %d bytes, and its client is told", async (path, size) => {
  const response = await fetch(server.url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ __typename }${" ".repeat(size)}` }),
  });
  expect(response.status).toBe(413);
});

test("a promise that fails while nobody waits for it does not end the server, which says so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-lost-"));
  const module = join(folder, "lost.cjs");
  const lose = 'process.on("SIGUSR2", () => void Promise.reject(new Error("lost on the way")));';
  writeFileSync(module, lose);
  const args = ["--database", REAL_PLACES.file];
  const other = await serveKenesh(args, { NODE_OPTIONS: `--require ${module}` });
  process.kill(other.pid ?? 0, "SIGUSR2");
  const deadline = Date.now() + 10_000;
  while (!other.said().includes("lost on the way") && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(other.said()).toContain("a fault to be reported: Error: lost on the way");
  expect((await fetch(`${other.url}/health/ready`)).status).toBe(200);
  expect(await other.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

test.each(["SIGTERM", "SIGINT"] as const)("%s ends it cleanly", async (signal) => {
  const other = await serveKenesh(["--database", REAL_PLACES.file]);
  expect((await fetch(`${other.url}/health/live`)).status).toBe(200);
  expect(await other.stop(signal)).toBe(0);
});
