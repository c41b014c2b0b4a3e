// Closes "Unreleased" in the changelog under the version that `npm version` has just written. With --check
// it writes nothing and fails when there is nothing to close.
import { readFileSync, writeFileSync } from "node:fs";

const changelog = new URL("CHANGELOG.md", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const text = readFileSync(changelog, "utf8");
const [before, rest] = text.split("## Unreleased\n");
if (rest === undefined || !/^\s*(-|###)/.test(rest)) {
  console.error('src/CHANGELOG.md has nothing under "## Unreleased": say there what has changed');
  process.exit(1);
}
if (process.argv.includes("--check")) process.exit(0);
const day = new Date().toISOString().slice(0, 10);
writeFileSync(changelog, `${before}## Unreleased\n\n## ${version}, ${day}\n${rest}`);
