import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Parser } from "n3";
import { collections } from "../../../src/exports/collections/collections";
import { openServer } from "./server";

/** What the server of these tests appends ids to. */
const BASE = "https://kenesh.example/id/";

let server: Awaited<ReturnType<typeof openServer>>;

beforeAll(async () => {
  server = await openServer();
});

afterAll(() => server.close());

const statusOf = async (path: string, accept: string) => {
  const response = await server.getMade(path, { accept }, "HEAD");
  await response.arrayBuffer();
  return response.status;
};

/** Those of the paths that are not answered with 200. */
async function broken(paths: readonly string[], accept: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) if ((await statusOf(path, accept)) !== 200) found.push(path);
  return found;
}

test("every link of the index is answered", async () => {
  const page = await (await server.get("/export", { accept: "text/html" })).text();
  const hrefs = [...page.matchAll(/href="([^"#]+)"/g)].map(([, href = ""]) => href);
  const paths = hrefs.map((href) => `/${href.replaceAll("&amp;", "&").replace(/^\.\//, "")}`);
  const ours = paths.filter((path) => !["/", "/playground/"].includes(path)); // of the pages beside
  expect(ours.length).toBeGreaterThan(collections.length * 7);
  expect(await broken(ours, "*/*")).toEqual([]);
}, 120_000);

/** The addresses of things and the names of our own terms that a Turtle file speaks of. */
function spokenOf(turtle: string): { things: string[]; terms: string[] } {
  const iris = new Parser()
    .parse(turtle)
    .flatMap(({ subject, predicate, object }) => [subject, predicate, object])
    .filter(({ termType, value }) => termType === "NamedNode" && value.startsWith(BASE))
    .map(({ value }) => value.split("#"));
  const isTerm = ([address]: string[]) => address === `${BASE}vocabulary`;
  return {
    things: iris.filter((iri) => !isTerm(iri)).map(([address = ""]) => new URL(address).pathname),
    terms: iris.filter(isTerm).map(([, fragment = ""]) => fragment),
  };
}

test("every IRI of a Turtle dump is answered, and every term of ours is defined", async () => {
  const things = new Set<string>();
  const terms = new Set<string>();
  for (const { name } of collections) {
    const spoken = spokenOf(await (await server.get(`/export/${name}.ttl`)).text());
    for (const thing of spoken.things) things.add(thing);
    for (const term of spoken.terms) terms.add(term);
  }
  things.delete("/id/"); // rows without an id; seen below
  expect(things.size).toBeGreaterThan(2_000);
  expect(await broken([...things], "text/turtle")).toEqual([]);
  expect((await server.get("/id/", { accept: "text/html" })).url).toBe(`${server.url}/export`);

  const turtle = await (await server.get("/id/vocabulary")).text();
  const defined = new Set(new Parser().parse(turtle).map(({ subject }) => subject.value));
  const page = await (await server.get("/id/vocabulary", { accept: "text/html" })).text();
  expect(terms.size).toBeGreaterThan(40);
  for (const term of terms) {
    expect(defined).toContain(`${BASE}vocabulary#${term}`);
    expect(page).toContain(`id="${term}"`);
  }
}, 600_000);
