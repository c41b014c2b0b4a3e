import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Kind, parse } from "graphql";
import { readExample } from "../../src/web/playground/example";
import { openRealGraph } from "../helpers/real-graph";

const folder = join(__dirname, "..", "..", "src", "web", "playground", "examples");
const examples = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(join(folder, file), "utf8"),
}));

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

test.each(examples)("$file is answered from the real data", async ({ text }) => {
  const { data, errors } = await graph.answer(text);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data).length).toBeGreaterThan(100);
});

test.each(examples)("$file has one operation, whose name becomes that of its tab", ({ text }) => {
  const names = parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : [],
  );
  expect(names).toEqual([expect.stringMatching(/^[A-Z]\w+$/)]);
  expect(readExample(text).name).toBe(names[0]);
});

test.each(examples)("$file says what it answers", ({ text }) => {
  const { title, about } = readExample(text);
  expect(title).toMatch(/^[A-Z].{5,40}$/);
  expect(about).toMatch(/^[A-Z].{10,90}\.$/);
});

test("the header ends at an empty line or an empty comment", () => {
  const about = "What it says, on two lines.";
  const header = "# Title\n# What it says,\n# on two lines.\n";
  for (const rest of ["\nquery A { b }\n", "#\n# More.\n\nquery A { b }\n"])
    expect(readExample(header + rest)).toMatchObject({ title: "Title", about, name: "A" });
});
