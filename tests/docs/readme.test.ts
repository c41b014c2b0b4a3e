import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { commands } from "../../src/commands";
import { readConfig, SETTINGS } from "../../src/config";
import { ERROR_CODES } from "../../src/core/errors";
import { kenesh } from "../helpers/cli";
import { REAL_PLACES } from "../helpers/real-database";
import { openRealGraph } from "../helpers/real-graph";

/** Everything that the READMEs show is run, and everything that there is has its line in them. */
const ROOT = join(__dirname, "..", "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");

/** The code blocks of one language. */
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(
    ([, block = ""]) => block,
  );

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

test.each(blocks(README, "graphql"))("the query is answered: %s", async (query) => {
  const { data, errors } = await graph.answer(query);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data).length).toBeGreaterThan(100);
});

test("the queries in commands are answered", async () => {
  const bodies = [...README.matchAll(/-d '(\{.*\})'/g)].map(([, body = ""]) => JSON.parse(body));
  expect(bodies.length).toBeGreaterThan(0);
  for (const { query, variables } of bodies)
    expect((await graph.answer(query, variables)).errors).toBeUndefined();
});

/** That it need not be built once more. */
const DATABASE = { KENESH_DATABASE: REAL_PLACES.file };

test("the exports are written", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-readme-"));
  const query = blocks(README, "graphql").find((block) => block.includes("query Summits")) ?? "";
  writeFileSync(join(folder, "summits.graphql"), query);
  const lines = blocks(README, "sh").flatMap((block) => block.trim().split("\n"));
  const exported = lines.flatMap((line) => /^npx kenesh (export .*)$/.exec(line)?.[1] ?? []);
  expect(exported.length).toBeGreaterThan(3);
  for (const line of exported) {
    const { code, stderr } = await kenesh(line.split(" "), DATABASE, folder);
    expect({ line, code, stderr }).toMatchObject({ code: 0 });
  }
  expect(readdirSync(folder).sort()).toEqual([
    "conferences.parquet",
    "dump",
    "summits.graphql",
    "summits.xlsx",
    "terms.csv",
  ]);
  rmSync(folder, { recursive: true });
});

test("every setting has its line", () => {
  for (const { variable } of Object.values(SETTINGS))
    expect(README).toContain(`| \`${variable}\` |`);
});

test("every command has its line", () => {
  const environment = {
    config: readConfig({}),
    output: process.stdout,
    ...{
      write: () => {},
      say: () => {},
      setExitCode: () => {},
      onStop: () => {},
      onReload: () => {},
    },
    isTerminal: false,
  };
  for (const command of commands)
    expect(README).toContain(`| \`npx kenesh ${command(environment).name()}\` |`);
});

test("every npm script that is named exists", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const named = ["README.md", "src/README.md", "data/README.md"].flatMap((file) =>
    [...readFileSync(join(ROOT, file), "utf8").matchAll(/npm run ([\w:-]+)/g)].map(
      ([, name]) => name,
    ),
  );
  expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
});

test("every link to a file leads to one", () => {
  for (const file of ["README.md", "src/README.md", "data/README.md"]) {
    const text = readFileSync(join(ROOT, file), "utf8");
    for (const [, link = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(() => readFileSync(join(ROOT, file, "..", link))).not.toThrow();
  }
});

test("every code of an error is in the table of codes, and no other", () => {
  const [, section = ""] = README.split("\n## Errors\n");
  const [table = ""] = section.split("\n## ");
  const codes = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
  expect(codes.sort()).toEqual([...ERROR_CODES].sort());
});
