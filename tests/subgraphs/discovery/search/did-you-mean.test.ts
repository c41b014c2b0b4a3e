import { expect, test } from "@jest/globals";
import { findRecords } from "../../../../src/core/search-index/find";
import { didYouMean } from "../../../../src/subgraphs/discovery/search/did-you-mean";
import { idsFound, searchOver } from "../../../helpers/searchable";

const db = searchOver(
  { id: "tokayev", names: { en: "Kassym-Jomart Tokayev", kk: "Қасым-Жомарт Тоқаев" } },
  { id: "president-kz", names: { en: "President Kazakhstan" }, importance: 0.9 },
  { id: "president-tm", names: { en: "President Turkmenistan" }, importance: 0.8 },
  { id: "visit", names: { en: "Visit of the Uzbek minister of culture" }, importance: 0.5 },
  { id: "mirziyoyev", names: { en: "Shavkat Mirziyoyev" } },
  { id: "berdimuhamedow", names: { en: "Gurbanguly Berdimuhamedow" } },
);

const suggestion = (text: string) => didYouMean(db, findRecords(db, text, null).words);

test.each([
  ["President Tokayev", "Kassym-Jomart Tokayev"], // the rarer word decides
  ["Uzbek Mirziyoyev", "Shavkat Mirziyoyev"], // the shorter name is likelier meant
  ["Berdimuhomdow", "Gurbanguly Berdimuhamedow"], // two letters away
  ["xyzzy", null],
])("%s finds nothing; was %s meant?", (text, name) => {
  expect(idsFound(db, text)).toEqual([]);
  expect(suggestion(text)).toBe(name);
});

test("what is suggested is found", () => {
  expect(idsFound(db, suggestion("Nazarbayev Kasym Tokayev") ?? "")[0]).toBe("tokayev");
});
