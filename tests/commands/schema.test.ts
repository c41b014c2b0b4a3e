import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { Environment } from "../../src/commands/environment";
import { sayChanges } from "../../src/commands/schema-changes";
import { readConfig } from "../../src/config";
import { kenesh } from "../helpers/cli";

const API = readFileSync(join(__dirname, "..", "..", "schema", "api.graphql"), "utf8");

/** What is said of the changes since the last commit when the public schema is this one. */
async function changes(sdl: string) {
  const said: string[] = [];
  let exitCode = 0;
  const environment: Environment = {
    config: readConfig({}),
    write: () => {},
    output: process.stdout,
    say: (message) => said.push(message),
    isTerminal: false,
    setExitCode: (code) => {
      exitCode = code;
    },
    onStop: () => {},
    onReload: () => {},
  };
  await sayChanges(environment, sdl, "HEAD");
  return { said, exitCode };
}

test("a removed field and a value that is no longer sure break clients, and fail", async () => {
  const { said, exitCode } = await changes(
    API.replace("  acronym: String", "  initials: String").replace(
      "  licence: String!",
      "  licence: String",
    ),
  );
  expect(said).toContain("breaking: Field 'acronym' was removed from object type 'Body'");
  expect(said.join("\n")).toMatch(/breaking: Field 'Dataset\.licence' changed type/);
  expect(exitCode).toBe(1);
});

test("a new field is safe, a new value of an enum is dangerous; neither fails", async () => {
  const { said, exitCode } = await changes(
    API.replace("  licence: String!", "  licence: String!\n  size: Int").replace(
      "enum Certainty {",
      "enum Certainty {\n  PERHAPS",
    ),
  );
  expect(said).toContain("safe: Field 'size' was added to object type 'Dataset'");
  expect(said.join("\n")).toMatch(/dangerous: Enum value 'PERHAPS' was added/);
  expect(exitCode).toBe(0);
});

test("a commit that does not exist is named", async () => {
  const { code, stderr } = await kenesh(["schema", "--diff", "no-such-commit"]);
  expect(code).toBe(1);
  expect(stderr).toContain("no-such-commit: git knows no schema/api.graphql of it");
});

test("the supergraph is printed with the addresses of the subgraphs", async () => {
  const { stdout } = await kenesh([
    "schema",
    "--supergraph",
    "http://{name}.example:{port}/graphql",
  ]);
  expect(stdout).toContain('name: "directory", url: "http://directory.example:4001/graphql"');
  expect(stdout).toContain('name: "people", url: "http://people.example:4002/graphql"');
});

test("an address without a place for the subgraph is wrong usage", async () => {
  const { code, stderr } = await kenesh([
    "schema",
    "--supergraph",
    "http://localhost:4001/graphql",
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain("expected {name} or {port} in it");
});
