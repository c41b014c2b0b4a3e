import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ANSWER_LIMITS, LIMITS, MOST_TOKENS } from "../../src/graph/operation";

const README = readFileSync(join(__dirname, "..", "..", "README.md"), "utf8");

const number = (value: number) => value.toLocaleString("en");

test.each([
  `| values: leaves, objects, lists | ${number(LIMITS.values)} | ${number(ANSWER_LIMITS.values)} |`,
  `| objects | ${number(LIMITS.objects)} | ${number(ANSWER_LIMITS.objects)} |`,
  `| levels of objects | ${LIMITS.depth} | |`,
  `| texts searched for: \`search\`, \`filter: { text: … }\` | ${LIMITS.searches} | |`,
  `| bytes | ${number(LIMITS.bytes)} for names alone | ${number(ANSWER_LIMITS.bytes)} |`,
  `| processor time | | ${ANSWER_LIMITS.milliseconds / 1000} s |`,
  `| tokens in the document | ${number(MOST_TOKENS)} | |`,
])("the README tells the limit: %s", (line) => {
  expect(README).toContain(line);
});
