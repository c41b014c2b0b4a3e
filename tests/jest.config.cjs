const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { dirname, join, relative } = require("node:path");

const ROOT = dirname(__dirname);

/**
 * What tests stand on, from the least to the most; each makes what one before it makes, and `setup/<name>.ts`
 * does so. A test needs the last of these of which it reaches a helper, by its imports; one that reaches none
 * is a unit test, and stands on nothing.
 */
const NEEDS = [
  { project: "data", helpers: ["helpers/real-database.ts"] },
  { project: "program", helpers: ["helpers/cli.ts", "helpers/browser.ts"] },
  { project: "clients", helpers: ["helpers/clients.ts"] },
  { project: "gateway", helpers: ["helpers/federation.ts"] },
];

/** What a file of the tests says that it needs: an import that is not of types alone, or a file beside it. */
const NAMED = /^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)"|"([\w-]+\.ts)"/gm;

/** The files below tests/ that a file reaches. */
function reached(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, imported, beside] of readFileSync(file, "utf8").matchAll(NAMED)) {
    const path = join(dirname(file), beside ?? `${imported}.ts`);
    if (path.startsWith(__dirname) && existsSync(path)) reached(path, found);
  }
  return found;
}

function projectOf(test) {
  const names = [...reached(test)].map((file) => relative(__dirname, file));
  const needs = NEEDS.filter(({ helpers }) => helpers.some((helper) => names.includes(helper)));
  return needs.at(-1)?.project ?? "unit";
}

const tests = readdirSync(__dirname, { recursive: true })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => join(__dirname, name));

/** Pages are written in TSX, in which a type parameter and a tag look alike: only they are read so. */
const SWC = JSON.parse(readFileSync(join(ROOT, ".swcrc"), "utf8"));
const WITH_JSX = {
  ...SWC,
  jsc: {
    ...SWC.jsc,
    parser: { ...SWC.jsc.parser, tsx: true },
    transform: { ...SWC.jsc.transform, react: { runtime: "automatic", importSource: "preact" } },
  },
};

/** A project with the tests that need just this. */
const project = (name) => ({
  displayName: name,
  rootDir: ROOT,
  roots: ["<rootDir>/tests"],
  testMatch: tests.filter((test) => projectOf(test) === name),
  setupFiles: ["reflect-metadata"],
  transform: { "\\.tsx$": ["@swc/jest", WITH_JSX], "\\.m?[jt]s$": "@swc/jest" },
  transformIgnorePatterns: [
    "/node_modules/(?!(hucre|hyparquet|hyparquet-writer|hyparquet-compressors)/)",
  ],
  ...(name !== "unit" && { globalSetup: `<rootDir>/tests/setup/${name}.ts` }),
});

module.exports = {
  rootDir: ROOT,
  // Far more than any test takes, so that none fails because the machine is busy.
  testTimeout: 1_200_000,
  projects: ["unit", ...NEEDS.map((need) => need.project)].map(project),
};
