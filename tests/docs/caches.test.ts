import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const SRC = join(__dirname, "..", "..", "src");

/** The files of `src/` that make a cache, as src/README.md names them. */
function filesWithCache(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) => readFileSync(join(SRC, path), "utf8").includes("new LRUCache"))
    .map((path) => path.replaceAll("\\", "/"));
}

test("src/README.md names every cache there is", () => {
  const readme = readFileSync(join(SRC, "README.md"), "utf8");
  const [, section = ""] = /## What stays in memory\n([\s\S]*?)\n## /.exec(readme) ?? [];
  const files = filesWithCache();
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((file) => !section.includes(`\`${file}\``))).toEqual([]);
});
