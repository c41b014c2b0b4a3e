import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { GATEWAY_TIMEOUT_MS, type GatewayGraph, openGatewayGraph } from "../helpers/federation";

let gateway: GatewayGraph;

beforeAll(async () => {
  gateway = await openGatewayGraph();
}, GATEWAY_TIMEOUT_MS);

afterAll(() => gateway?.close());

beforeEach(() => {
  for (const { requests, statements } of gateway.servers.values()) {
    requests.length = 0;
    statements.length = 0;
  }
});

const ACROSS = `{
  body(id: "ots") { acronym conferences(first: 1) { totalCount } citations { source { id } } }
  conferences(first: 1) { totalCount }
  state(id: "AZ") { name }
}`;

test("with a subgraph killed the rest is answered; when it is back, all is, at once", async () => {
  const query = ACROSS;
  const whole = await gateway.ask({ query });
  expect(whole).toMatchObject({
    data: { body: { acronym: "OTS" }, state: { name: "Azerbaijan" } },
  });
  expect(whole.errors).toBeUndefined();

  const events = gateway.servers.get("events");
  await events?.kill();
  const rest = await gateway.ask({ query });
  expect(rest.data).toEqual({
    ...whole.data,
    body: { ...Object(whole.data?.body), conferences: null },
    conferences: null,
  });
  const missing = { extensions: { code: "SUBGRAPH_UNAVAILABLE", serviceName: "events" } };
  expect(rest.errors).toHaveLength(2);
  expect(rest.errors).toMatchObject([
    { path: ["conferences"], ...missing },
    { path: ["body", "conferences"], ...missing },
  ]);
  expect(JSON.stringify(rest.errors)).not.toMatch(/ECONNREFUSED|localhost|127\.0\.0\.1/);

  await events?.revive();
  expect(await gateway.ask({ query })).toEqual(whole);
});

test("a list stays whole but for what the killed subgraph adds to its items", async () => {
  const query = "{ bodies(first: 3) { nodes { id name citations { source { id } } } } }";
  await gateway.servers.get("sources")?.kill();
  const { data, errors } = await gateway.ask({ query });
  await gateway.servers.get("sources")?.revive();
  expect(data).toMatchObject({
    bodies: {
      nodes: [
        { id: "ada-university", name: "ADA University", citations: null },
        { id: "amanat-party", citations: null },
        { id: "trnc-assembly", citations: null },
      ],
    },
  });
  expect(errors?.[0]?.extensions?.code).toBe("SUBGRAPH_UNAVAILABLE");
  expect(errors?.[0]?.path?.at(-1)).toBe("citations");
});

const FIVE_BORDERS = `{
  body(id: "ots") {
    conferences(first: 10) {
      nodes {
        name
        place { name designations { nodes { year } } }
        participations(first: 10) { nodes { participant { ... on Person { name } } } }
        documents { nodes { name } }
        citations { source { title } }
      }
    }
  }
}`;

test("a query that crosses five borders asks each subgraph once for each way to it", async () => {
  const { data, errors } = await gateway.ask({ query: FIVE_BORDERS });
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toContain("designations");
  const counted = [...gateway.servers.values()].map(({ name, requests, statements }) => [
    name,
    requests.filter(({ query }) => query.includes("_entities")).length,
    statements.length,
  ]);
  expect(counted).toEqual([
    // The subgraph, its `_entities` requests, its SQL statements; one more request finds the body.
    ["directory", 1, 2],
    ["people", 1, 1],
    ["events", 1, 2],
    ["documents", 1, 1],
    ["programmes", 1, 1],
    ["sources", 1, 2],
    ["discovery", 0, 0],
  ]);
});

test("the gateway has the health checks, the schema and a way to its playground", async () => {
  const get = (path: string) => fetch(`${gateway.url}${path}`, { redirect: "manual" });
  expect((await get("/health/live")).status).toBe(200);
  expect((await get("/health/ready")).status).toBe(200);
  expect(await (await get("/schema.graphql")).text()).toMatch(/type Conference implements .*Node/);
  expect((await get("/")).headers.get("location")).toBe("/graphql");
  const page = await fetch(`${gateway.url}/graphql`, { headers: { accept: "text/html" } });
  expect(page.headers.get("content-type")).toContain("text/html");
});

test("any origin may read from the gateway", async () => {
  const response = await fetch(`${gateway.url}/graphql?query={__typename}`, {
    headers: { origin: "https://example.org" },
  });
  expect(response.headers.get("access-control-allow-origin")).toBe("https://example.org");
  expect(response.headers.get("access-control-allow-credentials")).toBeNull();
  expect(await response.json()).toEqual({ data: { __typename: "Query" } });
});
