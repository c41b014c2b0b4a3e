import { expect, test } from "@jest/globals";
import { parseSearch } from "../../../src/core/search-text/searched-word";

const flags = (text: string, flag: "isFuzzy" | "isPatronymic") =>
  parseSearch(text).map((word) => word[flag]);
const beginnings = (text: string) => parseSearch(text).map(({ exact }) => exact.beginnings);

test("the last word and initials may be beginnings", () => {
  expect(beginnings("k omuraliev kub")).toEqual([["k"], [], ["kub"]]);
  expect(beginnings("3 summit")).toEqual([[], ["summit"]]);
});

test("words of four letters and more may have an error, numbers may not", () => {
  expect(flags("osh tash 2025 ankara", "isFuzzy")).toEqual([false, true, false, true]);
});

test("names after the father are known by their ending or by the word after them", () => {
  expect(flags("Садыр Нургожоевич Жапаров", "isPatronymic")).toEqual([false, true, false]);
  expect(flags("İlham Heydər oğlu Əliyev", "isPatronymic")).toEqual([false, true, true, false]);
  expect(flags("Qasym-Jomart Kemeluly", "isPatronymic")).toEqual([false, false, true]);
});

test("short beginnings are not compared by sound", () => {
  expect(parseSearch("Om")[0]?.skeleton.beginnings).toEqual([]);
  expect(parseSearch("Omu")[0]?.skeleton.beginnings).toEqual(["omu"]);
});

test("a long word that sounds like one letter is not taken for an initial", () => {
  expect(parseSearch("CCTS")[0]?.skeleton.whole).toEqual([]);
  expect(parseSearch("Zh.")[0]?.skeleton.whole).toEqual(["c"]);
});

test("a word that is repeated is the same, but for the last", () => {
  const [one, other, last] = parseSearch("turk turk turk");
  expect(other).toBe(one);
  expect(last?.exact.beginnings).toEqual(["turk"]);
});

test("a j is read in both ways", () => {
  expect(parseSearch("Tokajev")[0]?.skeleton.whole).toEqual(["tokacav", "tokav"]);
});
