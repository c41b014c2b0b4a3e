import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Parser, Store } from "n3";
import { openServer } from "./server";

let server: Awaited<ReturnType<typeof openServer>>;

beforeAll(async () => {
  server = await openServer();
});

afterAll(() => server.close());

test("an id in Turtle is an address that says the same of the thing in Turtle", async () => {
  const all = new Store(new Parser().parse(await (await server.get("/export/states.ttl")).text()));
  const states = all.getSubjects("http://purl.org/dc/terms/identifier", '"AZ"', null);
  const [state] = states.map(({ value }) => new URL(value));
  const response = await server.get(state?.pathname ?? "", { accept: "text/turtle" });
  expect(response.headers.get("content-type")).toBe("text/turtle; charset=utf-8");
  const one = new Store(new Parser().parse(await response.text()));
  const said = all.getQuads(`${state}`, null, null, null);
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((quad) => !one.has(quad))).toEqual([]);
});

test("a program that accepts JSON gets one object, with names in its languages", async () => {
  const response = await server.get("/id/ots?lang=tr", { accept: "application/json" });
  expect(await response.json()).toEqual([
    expect.objectContaining({ id: "ots", name: "Türk Devletleri Teşkilatı" }),
  ]);
});

test("a browser is led to the page about the thing", async () => {
  const response = await fetch(`${server.url}/id/ots`, {
    headers: { accept: "text/html" },
    redirect: "manual",
  });
  expect([response.status, response.headers.get("location")]).toEqual([303, "../bodies/ots"]);
});

test("what has no page is shown in the playground, by a query that is answered", async () => {
  const response = await fetch(`${server.url}/id/ots.AZ`, {
    headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
    redirect: "manual",
  });
  expect(response.status).toBe(303);
  const shown = new URL(response.headers.get("location") ?? "", response.url);
  expect(shown.pathname).toBe("/playground/");
  const answer = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: shown.searchParams.get("query") }),
  });
  expect(await answer.json()).toMatchObject({ data: { node: { id: "ots.AZ" } } });
});

test.each([
  ["*/*", "application/json"],
  ["application/rdf+xml, text/turtle;q=0.5", "text/turtle"],
  ["application/ld+json", "application/ld+json"],
])("who accepts %s gets data", async (accept, type) => {
  const response = await server.get("/id/ots", { accept });
  expect(response.headers.get("content-type")).toMatch(type);
  expect(response.headers.get("vary")).toBe("accept, accept-encoding");
  expect(response.headers.get("kenesh-revision")).toMatch(/^[0-9a-f]{64}$/);
});

test.each(["/id/ots", "/export"])(
  "%s has nothing for who accepts none of its types",
  async (path) => {
    const response = await server.get(path, { accept: "application/rdf+xml" });
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({
      errors: [
        { message: expect.stringMatching(/accept one of: application\/json, .*text\/html$/) },
      ],
    });
  },
);

test("an id of nothing is not found, and says where ids are", async () => {
  const response = await server.get("/id/nobody");
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    errors: [{ message: 'nothing has the id "nobody"; /export has the ids of all' }],
  });
});
