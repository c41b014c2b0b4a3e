import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Parser } from "n3";
import { collections } from "../../../src/exports/collections/collections";
import { rowsRead } from "../../exports/whole/real";
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
  // Pages beside the exports; and what takes long to make, which the tests of archives look at.
  const isOurs = (path: string) => !/^\/(playground\/)?$|^\/export\/(all|kenesh)\./.test(path);
  const ours = paths.filter(isOurs);
  expect(ours.length).toBeGreaterThan(collections.length * 7);
  expect(await broken(ours, "*/*")).toEqual([]);
});

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

/** The addresses by what they are of, as `/id/…` looks it up; null stands for nothing. */
async function typesOf(paths: readonly string[]): Promise<Map<string | null, string[]>> {
  const byType = new Map<string | null, string[]>();
  for (let from = 0; from < paths.length; from += 100) {
    const some = paths.slice(from, from + 100);
    const ids = some.map((path) => decodeURIComponent(path.slice("/id/".length)));
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }";
    for (const [index, node] of (await server.nodes(query, { ids })).entries()) {
      const type = node?.__typename ?? null;
      byType.set(type, [...(byType.get(type) ?? []), some[index] ?? ""]);
    }
  }
  return byType;
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
  const byType = await typesOf([...things]);
  expect(byType.get(null)).toBeUndefined(); // every one is something
  expect(byType.size).toBeGreaterThanOrEqual(collections.length);
  const some = [...byType.values()].flatMap((paths) => paths.slice(0, rowsRead(2)));
  for (const type of ["text/turtle", "application/ld+json", "application/json"])
    expect(await broken(some, type)).toEqual([]);
  expect((await server.get("/id/", { accept: "text/html" })).url).toBe(`${server.url}/export`);

  const turtle = await (await server.get("/id/vocabulary")).text();
  const defined = new Set(new Parser().parse(turtle).map(({ subject }) => subject.value));
  const page = await (await server.get("/id/vocabulary", { accept: "text/html" })).text();
  expect(terms.size).toBeGreaterThan(40);
  for (const term of terms) {
    expect(defined).toContain(`${BASE}vocabulary#${term}`);
    expect(page).toContain(`id="${term}"`);
  }
});
