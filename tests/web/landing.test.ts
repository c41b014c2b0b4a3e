import { expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import { mergeSupergraph } from "../../src/graph/merge";
import { curlOf, EXAMPLE_QUERY, printJson } from "../../src/web/pages/home/example";
import { openSupergraph } from "../helpers/open-graph";

test("its query is one that the schema answers", () => {
  expect(validate(mergeSupergraph(openSupergraph()), parse(EXAMPLE_QUERY))).toEqual([]);
});

test("the command survives the shell", () => {
  expect(curlOf("http://localhost:4000", '{\n  a(b: "it\'s")\n}')).toBe(
    [
      "curl http://localhost:4000/graphql \\",
      "  -H 'content-type: application/json' \\",
      `  -d '{"query":"{ a(b: \\"it'\\''s\\") }"}'`,
    ].join("\n"),
  );
});

test("an answer is printed on as few lines as are readable", () => {
  const long = "x".repeat(50);
  expect(printJson({ a: [1, null, { b: "c" }], long: { name: long }, none: [] })).toBe(
    [
      "{",
      '  "a": [ 1, null, { "b": "c" } ],',
      '  "long": {',
      `    "name": "${long}"`,
      "  },",
      '  "none": []',
      "}",
    ].join("\n"),
  );
});
