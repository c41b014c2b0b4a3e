import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { revisionOf } from "../../../src/core/database/database";
import { call, portOf } from "../../faults/client";
import { type RunningServer, serveKenesh } from "../../helpers/cli";
import { REAL_PLACES } from "../../helpers/real-database";

const REVISION = revisionOf(REAL_PLACES.file) ?? "";
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

let server: RunningServer;

beforeAll(async () => {
  const args = ["--database", REAL_PLACES.file, "--no-build"];
  server = await serveKenesh(args, { KENESH_LOG: "info" });
});

afterAll(() => server.stop());

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  call({ port: portOf(server.url), path, headers });

const linkOf = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

/** The line of a request, as soon as it is logged. */
async function lineOf(requestId: string): Promise<Record<string, unknown>> {
  for (let tries = 0; tries < 100; tries++) {
    const lines = server.logged().split("\n").slice(0, -1);
    const line = lines.map((text) => JSON.parse(text)).find((one) => one.requestId === requestId);
    if (line !== undefined) return line;
    await wait(20);
  }
  throw new Error(`${requestId} is not logged`);
}

test("each request is a line that tells its operation, and not its words", async () => {
  const link = linkOf('query Acronym { body(id: "ots") { acronym } }');
  await get(link, { "x-request-id": "request-1" });
  await get(link, { "x-request-id": "request-2" });
  const expected = {
    ...{ msg: "request", method: "GET", path: "/graphql", status: 200 },
    ...{ operation: "Acronym", hash: expect.stringMatching(/^[0-9a-f]{64}$/), price: 2 },
    ...{ revision: REVISION.slice(0, 12), ms: expect.any(Number) },
  };
  expect(await lineOf("request-1")).toMatchObject({ ...expected, cache: "miss" });
  expect(await lineOf("request-2")).toMatchObject({ ...expected, cache: "hit" });
  expect(server.logged()).not.toContain("acronym");
});

test("a request without an id of its own has that of its trace, and its errors are told by code", async () => {
  await get(linkOf("query Wrong { nothing }"), { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` });
  expect(await lineOf(TRACE)).toMatchObject({
    status: 200, // to who accepts JSON alone
    errors: ["GRAPHQL_VALIDATION_FAILED"],
  });
  await get("/export/bodies.csv", { "x-request-id": "request-3" });
  expect(await lineOf("request-3")).toMatchObject({ path: "/export/bodies.csv", status: 200 });
});

test("metrics tell operations by name, errors by code, what is served and what is held", async () => {
  for (let number = 0; number < 150; number++)
    await get(linkOf(`query Name${number} { __typename }`));
  const { body } = await get("/metrics");
  expect(body).toContain('kenesh_operations_total{operation="Acronym",answer="hit"} 1');
  expect(body).toContain('kenesh_operation_duration_seconds_count{operation="Acronym"} 1');
  expect(body).toContain('kenesh_graphql_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1');
  expect(body).toMatch(new RegExp(`kenesh_build_info\\{[^}]*revision="${REVISION}"[^}]*\\} 1`));
  expect(body).toMatch(/^kenesh_connections_open [1-9]/m);
  expect(body).toMatch(/^kenesh_operation_price_values_count \d+/m);
  expect(body).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  const names = new Set(body.match(/kenesh_operations_total\{operation="[^"]+"/g));
  expect(names.size).toBeLessThanOrEqual(102);
  expect(body).toMatch(/kenesh_operations_total\{operation="\(other\)",answer="made"\} \d\d/);
});

test.each(["alerts.yaml", "grafana-dashboard.json"])(
  "%s asks for metrics that there are",
  async (name) => {
    const text = readFileSync(join(__dirname, "..", "..", "..", "src", "deploy", name), "utf8");
    const metrics = text.match(/\b(kenesh|http|nodejs|process)_[a-z0-9_]+/g) ?? [];
    expect(metrics.length).toBeGreaterThan(5);
    const { body } = await get("/metrics");
    for (const metric of new Set(metrics)) expect(body).toMatch(new RegExp(`^${metric}[ {]`, "m"));
  },
);
