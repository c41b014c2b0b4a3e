import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { version } from "../../package.json";

const CHANGELOG = readFileSync(join(__dirname, "..", "..", "src", "CHANGELOG.md"), "utf8");
const [unreleased, ...versions] = [...CHANGELOG.matchAll(/^## (.*)$/gm)].map(([, title]) => title);

test("the changelog has the version of package.json first, after what is not released", () => {
  expect(unreleased).toBe("Unreleased");
  expect(versions[0]).toMatch(new RegExp(`^${version}, \\d{4}-\\d\\d-\\d\\d$`));
});

test("the newest version stands first", () => {
  const numbers = versions.map((title) => title?.split(",")[0] ?? "");
  const byAge = numbers.toSorted((one, other) => other.localeCompare(one, "en", { numeric: true }));
  expect(numbers).toEqual(byAge);
});
