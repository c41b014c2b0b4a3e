import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type RunningServer, serveKenesh } from "../helpers/cli";
import { copyPrograms, type Programs } from "../helpers/clients";
import { REAL_PLACES } from "../helpers/real-database";
import { openRealGraph } from "../helpers/real-graph";

/** Programs as others write them, with their clients, against a server. */
let server: RunningServer;
let programs: Programs;
let summits: readonly string[];

beforeAll(async () => {
  programs = copyPrograms();
  server = await serveKenesh([], { KENESH_DATABASE: REAL_PLACES.file });
  const graph = openRealGraph();
  const { body } = await graph.data<{ body: { conferences: { nodes: { id: string }[] } } }>(
    '{ body(id: "ots") { conferences(filter: { kind: [SUMMIT] }, first: 100) { nodes { id } } } }',
  );
  summits = body.conferences.nodes.map(({ id }) => id);
  graph.close();
});

afterAll(async () => {
  await server?.stop();
  programs?.remove();
});

/** What a program said: JSON. */
const answerOf = async (file: string): Promise<unknown> =>
  JSON.parse(await programs.run(file, [`${server.url}/graphql`]));

test("Apollo Client joins the pages of a connection by relayStylePagination", async () => {
  expect(summits.length).toBeGreaterThan(10);
  expect(await answerOf("apollo.mjs")).toEqual({
    pages: Math.ceil(summits.length / 5),
    totalCount: summits.length,
    ids: summits,
  });
});

test("urql asks by GET, as it does without options, and reads data and errors", async () => {
  expect(await answerOf("urql.mjs")).toEqual({
    methods: ["GET", "GET"],
    names: [
      ...["Azerbaijan", "Hungary", "Kazakhstan", "Kyrgyzstan", "Turkmenistan"],
      ...["Türkiye", "Uzbekistan"],
    ],
    code: "BAD_USER_INPUT",
  });
});

test("Relay compiles a refetchable connection and goes through its pages", async () => {
  await programs.run("../node_modules/relay-compiler/cli.js", ["relay.config.json"], "relay");
  const next = Math.ceil(summits.length / 5) - 1;
  expect(await answerOf("relay/main.cjs")).toEqual({
    names: ["summitsQuery", ...Array(next).fill("summitsNextQuery")],
    totalCount: summits.length,
    ids: summits,
  });
});

const README = readFileSync(join(__dirname, "..", "..", "README.md"), "utf8");
const [CONFIG = "", PROGRAM = ""] = [...README.matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, block = ""]) => block,
);

const OPTIONS = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022"];
const MODULES = ["--module", "esnext", "--moduleResolution", "bundler"];

test("the typed client of the README is generated, needs no `!`, and runs", async () => {
  expect(PROGRAM.trim().split("\n").length).toBeLessThanOrEqual(10);
  const at = (text: string) => text.replaceAll("http://localhost:4000", server.url);
  writeFileSync(join(programs.folder, "codegen.ts"), at(CONFIG));
  writeFileSync(join(programs.folder, "summits.ts"), at(PROGRAM));
  await programs.run("../node_modules/@graphql-codegen/cli/cjs/bin.js", ["--config", "codegen.ts"]);
  const [typed, said] = await Promise.all([
    programs.run("../node_modules/typescript/bin/tsc", [...OPTIONS, ...MODULES, "summits.ts"]),
    programs.run("../node_modules/jiti/lib/jiti-cli.mjs", ["summits.ts"]),
  ]);
  expect(typed).toBe("");
  expect(said.trim().split("\n")).toHaveLength(summits.length);
  expect(said).toContain("Organization of Turkic States");
});
