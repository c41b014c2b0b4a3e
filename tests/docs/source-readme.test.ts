import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { scripts } from "../../package.json";

const ROOT = join(__dirname, "..", "..");
const README = readFileSync(join(ROOT, "src", "README.md"), "utf8");

/** Without the examples of what one would add. */
const GUIDE = README.replaceAll(/`[^`]*prizes?[^`]*`/g, "");

const paths = [...GUIDE.matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g)].map(([, path = ""]) => path);

test("every file and folder that the guide names is there", () => {
  expect(paths).toContain("core/entity-types.ts");
  const missing = paths.filter(
    (path) =>
      ![ROOT, join(ROOT, "src"), join(ROOT, "tests")].some((at) => existsSync(join(at, path))),
  );
  expect(missing).toEqual([]);
});

test("every script that the guide names is one of package.json", () => {
  const named = [...README.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
  expect(named).toContain("generate");
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
