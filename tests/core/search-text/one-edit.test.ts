import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { withinOneEdit, withOneLetterLess } from "../../../src/core/search-text/one-edit";

/** Optimal string alignment by the full table, as the textbooks have it. */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row++) {
    rows.push([row]);
    for (let column = 1; column <= other.length; column++) {
      const replaced = one[row - 1] === other[column - 1] ? 0 : 1;
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + replaced,
          isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(one.length, other.length);
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

test.each([
  ["tokayev", "tokayev", true],
  ["tokayev", "tokayv", true],
  ["tokayev", "tokaayev", true],
  ["tokayev", "tokatev", true],
  ["tokayev", "tokaeyv", true],
  ["tokayev", "tkoaeyv", false],
  ["tokayev", "tokay", false],
])("%s and %s are within one error: %s", (one, other, expected) => {
  expect(withinOneEdit(one, other)).toBe(expected);
});

test("it agrees with the textbook's distance", () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(withinOneEdit(one, other)).toBe(distance(one, other) <= 1);
    }),
    { numRuns: 5_000 },
  );
});

test("words within one error share what is left over of them", () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      fc.pre(withinOneEdit(one, other));
      const left = new Set(withOneLetterLess(one));
      expect(withOneLetterLess(other).some((rest) => left.has(rest))).toBe(true);
    }),
  );
});

test("a letter outside the basic plane is taken out whole", () => {
  expect(withOneLetterLess("𐱅ab")).toEqual(["𐱅ab", "ab", "𐱅b", "𐱅a"]);
});
