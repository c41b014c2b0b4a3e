import { expect, test } from "@jest/globals";
import { MAX_SEARCH_LENGTH, searchedWords, wordsOf } from "../../../src/core/search-text/words";

test.each([
  ["Kassym-Jomart Tokayev", ["Kassym", "Jomart", "Tokayev"]],
  ["R.T.Ərdoğan", ["R", "T", "Ərdoğan"]],
  ["COP29", ["COP", "29"]],
  ["12th summit (Gabala), 2025", ["12", "summit", "Gabala", "2025"]],
  ["1st 2nd 3RD 12’nci 6-cı 9uncu 5nji 8-inchi", ["1", "2", "3", "12", "6", "9", "5", "8"]],
  ["12-й 3-я 10-ші 7-чи 4нче 12-го", ["12", "3", "10", "7", "4", "12"]],
  ["5G 24kg 30-летие 3-cities", ["5", "G", "24", "kg", "30", "летие", "3", "cities"]],
  ["Oʻzbekiston O'zbekiston O‘zbekiston", ["Oʼzbekiston", "Oʼzbekiston", "Oʼzbekiston"]],
  ["'Amanat' “Nur Otan”", ["Amanat", "Nur", "Otan"]],
  ["ﬁdan Ｓｈｕｓｈａ", ["fidan", "Shusha"]],
  ['" AND NEAR(x) -y* \u0000 🐺 \ud800', ["AND", "NEAR", "x", "y"]],
  [" ' ʼ - ", []],
])("%s is taken apart into words", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("a decomposed letter is the composed one", () => {
  expect(wordsOf("O\u0308mu\u0308r")).toEqual(["Ömür"]);
});

test("a search text has at most 200 characters, wherever they stand in Unicode", () => {
  expect(searchedWords("𐱅".repeat(MAX_SEARCH_LENGTH))).toEqual(["𐱅".repeat(MAX_SEARCH_LENGTH)]);
  expect(() => searchedWords("𐱅".repeat(MAX_SEARCH_LENGTH + 1))).toThrow(
    expect.objectContaining({
      message: "the text to search for is too long; give at most 200 characters",
      extensions: { code: "BAD_USER_INPUT" },
    }),
  );
});
