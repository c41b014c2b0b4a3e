import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Kind, parse } from "graphql";
import { readExample } from "../../src/web/playground/example";
import { openRealGraph } from "../helpers/real-graph";

const folder = join(__dirname, "..", "..", "src", "web", "playground", "examples");
const examples = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));

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

test.each(examples)("$file has one operation, whose name becomes that of its tab", (example) => {
  const { file, text } = example;
  const names = parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : [],
  );
  expect(names).toEqual([expect.stringMatching(/^[A-Z]\w+$/)]);
  expect(readExample(file, text).name).toBe(names[0]);
});

test.each(examples)("$file says what it answers", ({ file, text }) => {
  const { title, about, theme } = readExample(file, text);
  expect(theme).toMatch(/^[A-Z][a-z ]+$/);
  expect(title).toMatch(/^[A-Z].{5,40}$/);
  expect(about).toMatch(/^[A-Z].{10,90}\.$/);
});

test("the header ends at an empty line or an empty comment", () => {
  const about = "What it says, on two lines.";
  const header = "# Title\n# What it says,\n# on two lines.\n";
  for (const rest of ["\nquery A { b }\n", "#\n# More.\n\nquery A { b }\n"])
    expect(readExample("1-theme/1-a.graphql", header + rest)).toMatchObject({
      title: "Title",
      about,
      name: "A",
      theme: "Theme",
    });
});

test("there are 25 at least, no two of one name", () => {
  const names = examples.map(({ file, text }) => readExample(file, text).name);
  expect(names.length).toBeGreaterThanOrEqual(25);
  expect(new Set(names).size).toBe(names.length);
});
