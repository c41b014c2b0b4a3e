import { expect, test } from "@jest/globals";
import { importanceOf } from "../../../../src/subgraphs/discovery/search/importance";

test.each([
  [false, 0, 0],
  [false, 20, 0.25],
  [true, 0, 0.5],
  [true, 20, 0.75],
])("central %s with %i connections: %d", (isCentral, connections, importance) => {
  expect(importanceOf(isCentral, connections)).toBe(importance);
});

test("more connections make a record more important, but never as much as being central", () => {
  const few = importanceOf(false, 3);
  const many = importanceOf(false, 30);
  expect(many).toBeGreaterThan(few);
  expect(importanceOf(false, 1e9)).toBeLessThan(importanceOf(true, 0));
  expect(importanceOf(true, 1e9)).toBeLessThan(1);
});
