import { expect, test } from "@jest/globals";
import { parseSearch } from "../../../src/core/search-text/searched-word";

const flags = (text: string, flag: "isBeginning" | "isFuzzy" | "isPatronymic") =>
  parseSearch(text).map((word) => word[flag]);

test("the last word and initials may be beginnings", () => {
  expect(flags("k omuraliev kub", "isBeginning")).toEqual([true, false, true]);
  expect(flags("3 summit", "isBeginning")).toEqual([false, true]);
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
  expect(parseSearch("Om").map(({ stems }) => stems)).toEqual([[]]);
  expect(parseSearch("Omu").map(({ stems }) => stems)).toEqual([["omu"]]);
});

test("a j is read in both ways", () => {
  expect(parseSearch("Tokajev").map(({ skeletons }) => skeletons)).toEqual([["tokacav", "tokav"]]);
});
