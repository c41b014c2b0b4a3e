import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { kenesh, serveKenesh } from "../helpers/cli";
import { keneshHere } from "../helpers/program";
import { REAL_PLACES } from "../helpers/real-database";

const DATABASE = ["--database", REAL_PLACES.file, "--no-build"];

let folder: string;
const at = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-documents-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the files of a folder are documents by their names", async () => {
  mkdirSync(join(folder, "all"));
  at("all/one.graphql", "{ __typename }");
  at("all/notes.txt", "this is none");
  const server = await serveKenesh(DATABASE, { KENESH_DOCUMENTS: join(folder, "all") });
  const response = await fetch(`${server.url}/graphql?documentId=one`);
  expect(await response.json()).toEqual({ data: { __typename: "Query" } });
  expect((await fetch(`${server.url}/graphql?documentId=notes`)).status).toBe(400);
  expect(await server.stop()).toBe(0);
});

test("all documents that cannot be answered are named, and nothing is served", async () => {
  const documents = { fine: "{ __typename }", wrong: "{ bodyy { id } }", broken: "{\n  body(" };
  const file = at("wrong.json", JSON.stringify(documents));
  const { code, stderr } = await kenesh(["serve", ...DATABASE, "--documents", file]);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /wrong\.json:\n {2}wrong:1:3: Cannot query field "bodyy".*\n {2}broken:2:8: Syntax Error/,
  );
  expect(stderr).not.toContain("fine");
});

test.each([
  ["none.json", null, /none\.json: cannot be read \(ENOENT.*name a JSON file or a folder/],
  ["list.json", '["{ __typename }"]', /list\.json: expected a JSON object of documents by id/],
  ["text.json", '{ "one": 1 }', /text\.json: expected a JSON object of documents by id/],
  ["broken.json", "{", /broken\.json: cannot be read \(.*JSON/],
])("%s is named", async (name, content, said) => {
  if (content !== null) at(name, content);
  const args = ["serve", ...DATABASE, "--documents", join(folder, name)];
  const { code, stderr } = await kenesh(args);
  expect({ code, said: said.test(stderr) }).toEqual({ code: 1, said: true });
});

test("a cache of no number of megabytes is wrong usage", async () => {
  const { code, stderr } = await keneshHere(["check"], { KENESH_CACHE: "much" });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'kenesh: KENESH_CACHE is "much", expected megabytes: 0 for no cache, 32, 256\n',
  });
});
