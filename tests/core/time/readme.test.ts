import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parseDay } from "../../../src/core/time/day";
import { certaintyOn, readPeriod } from "../../../src/core/time/period";

const README = join(__dirname, "..", "..", "..", "src", "core", "time", "README.md");
const ROW = /^\| (?:`(.+?)`|none)(?:, attested (.+?))? +\| (\d{4}-\d\d-\d\d) +\| ([A-Z]+) +\|/gm;

const rows = [...readFileSync(README, "utf8").matchAll(ROW)].map(
  ([, period, attested, on = "", is]) => ({ period, attested, on, is }),
);

test("the README has examples", () => {
  expect(new Set(rows.map(({ is }) => is))).toEqual(new Set(["CERTAIN", "POSSIBLE"]));
  expect(rows.length).toBeGreaterThan(5);
});

test.each(rows)("the README says that $period, attested $attested, on $on is $is", (row) => {
  const period = readPeriod(row.period ?? null, row.attested?.split(", "));
  expect(period && certaintyOn(period, parseDay(row.on) ?? 0).toUpperCase()).toBe(row.is);
});
