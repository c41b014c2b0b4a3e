import { expect, test } from "@jest/globals";
import { NUMBER_WORDS } from "../../../src/core/search-text/number-words";
import { numbersOf } from "../../../src/core/search-text/numerals";
import { wordsOf } from "../../../src/core/search-text/words";

test.each([
  ["XII", "12"],
  ["viii", "8"],
  ["XXXIX", "39"],
  ["ХІІ", "12"], // Cyrillic letters
  ["Ⅻ", "12"],
  ["XII-ci", "12"],
  ["VII-го", "7"],
  ["V", "5"],
  ["twelfth", "12"],
  ["on ikinci", "12"],
  ["он екінші", "12"],
  ["oʻn ikkinchi", "12"],
  ["tizenkettedik", "12"],
  ["двенадцатого", "12"],
  ["двадцать первый", "21"],
  ["twenty-first", "21"],
  ["третьем", "3"],
  ["унике", "12"],
])("%s is %s", (text, number) => {
  expect(numbersOf(wordsOf(text)).at(-1)).toBe(number);
});

test.each(["VIIII", "IIX", "v", "mix", "summit", "12"])("%s says no number", (text) => {
  expect(numbersOf([text])).toEqual([null]);
});

test("no word stands for two numbers, from one to twenty", () => {
  for (const number of NUMBER_WORDS.values()) expect(number).toBeLessThanOrEqual(20);
  expect(new Set(NUMBER_WORDS.values()).size).toBe(20);
});
