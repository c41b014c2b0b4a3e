import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const ROOT = join(__dirname, "..");

/** What is served depends on these: the project, and the gateway of the distributed mode. */
const LOCKS = ["package-lock.json", "src/gateway/install/package-lock.json"];

/** Packages of the Elastic License v2, and those that need one of them. */
const ELASTIC = [
  "@apollo/composition",
  "@apollo/federation-internals",
  "@apollo/gateway",
  "@apollo/query-graphs",
  "@apollo/query-planner",
  "@apollo/subgraph",
];

interface Lock {
  readonly packages: Readonly<Record<string, { readonly license?: unknown }>>;
}

test.each(LOCKS)("nothing in %s is under the Elastic License", (file) => {
  // What npm writes.
  const { packages } = JSON.parse(readFileSync(join(ROOT, file), "utf8")) as Lock;
  const found = Object.entries(packages).map(([path, { license }]) => ({
    name: path.split("node_modules/").at(-1) ?? "",
    licence: JSON.stringify(license ?? null),
  }));
  expect(found.length).toBeGreaterThan(500);
  const elastic = found.filter(
    ({ name, licence }) => ELASTIC.includes(name) || /elastic/i.test(licence),
  );
  expect(elastic).toEqual([]);
});
