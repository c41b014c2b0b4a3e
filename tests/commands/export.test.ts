import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse as parseCsv } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { keneshHere } from "../helpers/program";
import { REAL_PLACES } from "../helpers/real-database";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-export-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const run = (...args: string[]) => keneshHere(["export", "--database", REAL_PLACES.file, ...args]);

function file(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

test("a collection, with its filters, is written to standard output", async () => {
  const { code, stdout, stderr } = await run(
    "conferences",
    "--body",
    "ots",
    "--kind=summit",
    "--from",
    "2021-01-01",
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const rows: Record<string, string>[] = parseCsv(stdout, { columns: true });
  expect(rows.map(({ kind }) => kind)).toEqual(rows.map(() => "SUMMIT"));
  expect(rows.at(-1)?.id).toBe("ots-summit-08-istanbul-2021");
});

test("the file's name says its format, and what was written is said", async () => {
  const path = at("states.xlsx");
  const { code, stdout, stderr } = await run("states", "--lang", "tr", "--out", path);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toMatch(/^Wrote .*states\.xlsx: \d+ rows, \d+ bytes, in [\d.]+ s\.\n$/);
  const rows = await readExcelFile(path);
  expect(rows.some((row) => row.includes("Azerbaycan"))).toBe(true);
  const quiet = await run("states", "--out", at("states.json"), "--quiet");
  expect(quiet).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("a query with variables becomes rows of what it is asked for", async () => {
  const query = file(
    "query.graphql",
    `query Officials($body: ID!) { body(id: $body) { name terms(orderBy: OLDEST) {
      nodes { person { name } period { edtf } } } } }
     query Other { states { nodes { id } } }`,
  );
  const variables = file("variables.json", '{"body": "turksoy"}');
  const out = at("officials.ndjson");
  const { code } = await run(
    "--query",
    query,
    "--variables",
    variables,
    "--operation",
    "Officials",
    "--rows",
    "body.terms",
    "--out",
    out,
  );
  expect(code).toBe(0);
  const rows = readFileSync(out, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows.length).toBeGreaterThan(2);
  expect(rows[0]).toEqual({
    name: "International Organization of Turkic Culture",
    terms: { person: { name: expect.any(String) }, period: { edtf: expect.any(String) } },
  });
});

test("who limits a list is told that the export is not whole", async () => {
  const query = file("limited.graphql", "{ states(first: 3) { nodes { id } } }");
  const { code, stdout, stderr } = await run("--query", query);
  expect({ code, lines: stdout.trimEnd().split("\r\n") }).toEqual({
    code: 0,
    lines: expect.any(Array),
  });
  expect(stdout.trimEnd().split("\r\n")).toHaveLength(4);
  expect(stderr).toBe(
    "The query asks for a part of states (first, last or before), and that is what is exported.\n",
  );
});

test.each(["csv", "ndjson", "parquet", "sqlite"])(
  "everything is written as %s into a folder",
  async (format) => {
    const out = at(`all-${format}`);
    const { code, stderr } = await run("--all", "--format", format, "--out", out);
    expect(code).toBe(0);
    const files = readdirSync(out);
    expect(stderr).toMatch(
      new RegExp(`^Wrote ${files.length} files? to .*: [\\d]+ rows, in [\\d.]+ s\\.\\n$`),
    );
    const expected = { csv: 19, ndjson: 18, parquet: 18, sqlite: 1 }[format];
    expect(files).toHaveLength(expected ?? 0);
  },
);

test.each<[string[], string | RegExp]>([
  [[], /^say what to export: a collection \(bodies, .*\), --query FILE, or --all$/],
  [["states", "--all"], /^say what to export: /],
  [
    ["--bdy", "ots"],
    /^"--bdy" is no option, unless of a collection that is named before it; say what/,
  ],
  [["gatherings"], /^"gatherings" is no collection; choose one of: bodies, memberships, /],
  [["states", "--format", "tsv"], /^"tsv" is no format; choose one of: csv, xlsx, /],
  [["states", "--out", "states.tsv"], /^"tsv" is no format; choose one of: csv, xlsx, /],
  [["states", "--format", "ics"], /^states cannot be exported as ics; choose one of: csv, xlsx, /],
  [["conferences", "--bdy", "ots"], /^--bdy is no option here; choose from: .*--body, /],
  [["conferences", "--kind", "sumit"], /^--kind cannot be "sumit"; choose from: CEREMONY, /],
  [
    ["conferences", "--from", "yesterday"],
    '--from: "yesterday" is not a calendar day, expected e.g. "2021-11-12"',
  ],
  [["conferences", "--body", "OTS"], '--body: nothing has the id "OTS"; did you mean "ots"?'],
  [
    ["conferences", "ots"],
    '"ots" belongs to no option; several values are written with commas: --body ots,turksoy',
  ],
  [["conferences", "--body"], "--body has no value"],
  [["--query", "none.graphql"], /^none\.graphql cannot be read: ENOENT/],
  [["--all"], "everything is written into a folder; name it with --out"],
  [
    ["--all", "--format", "xlsx", "--out", "x"],
    'everything cannot be written as "xlsx"; choose one of: csv, ndjson, parquet, sqlite',
  ],
  [
    ["states", "--base", "example"],
    /^error: option '--base <iri>' argument 'example' is invalid|the base is "example", expected an address/,
  ],
])("kenesh export %j is wrong usage, and the remedy is one line", async (args, said) => {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  const [line = "", ...more] = stderr.trimEnd().split("\n");
  expect(more).toEqual([]);
  expect(line.replace(/^kenesh: /, "")).toMatch(said);
});

test.each<[string, string | RegExp]>([
  [
    "{ states { nodes { id nam } } }",
    /^the query is not valid: Cannot query field "nam" on type "State"\./,
  ],
  ["{ states { nodes {", /^the query cannot be read: Syntax Error: Expected Name, found <EOF>\.$/],
  [
    "{ states { nodes { id } } bodies { nodes { id } } }",
    "csv holds one table; choose what a row is, one of: states, bodies",
  ],
  ["mutation { a }", /^the query is not valid: |^only a query can be exported/],
])("the query %j is refused with the remedy", async (query, said) => {
  const { code, stdout, stderr } = await run("--query", file("wrong.graphql", query));
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr.trimEnd().replace(/^kenesh: /, "")).toMatch(said);
});

test("help lists collections and formats, and a collection's help its filters with their values", async () => {
  const { code, stdout } = await keneshHere(["export", "--help"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Collections: bodies, memberships, .*\nFormats: csv, xlsx, /);
  const help = await keneshHere(["export", "conferences", "--help"]);
  expect(help.stdout).toMatch(
    /--kind {2}Of one of these kinds\.\n +CEREMONY, CONFERENCE, .*, one or more\n/,
  );
});
