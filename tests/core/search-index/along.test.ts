import { expect, test } from "@jest/globals";
import { findRecords } from "../../../src/core/search-index/find";
import { idsFound, searchOver } from "../../helpers/searchable";

const along = ["Bishkek", "Бишкек", "Bişkek", "OTS", "2024"];
const summit = { id: "summit", names: { en: "11th Summit" }, type: "Conference", along };
const bishkek = { id: "bishkek", names: { en: "Bishkek" }, type: "Place" };
const person = { id: "tokayev", names: { kk: "Тоқаев" }, along: ["President of Kazakhstan"] };

test.each([
  ["summit bishkek", "prefix"],
  ["11th summit 2024", "prefix"],
  ["summit бишкек", "prefix"],
  ["ots summit bish", "prefix"], // half typed
  ["Summit Biškek", "prefix"], // how the place is written does not matter
  ["sámmit Bishkek", "fuzzy"],
  ["summit bihskek", "fuzzy"],
])("%s finds a summit by its place and year (%s)", (text, kind) => {
  const { records } = findRecords(searchOver(summit, bishkek), text, null);
  expect(records).toEqual([expect.objectContaining({ id: "summit", kind })]);
});

test("one word has to be in the name", () => {
  const db = searchOver(summit);
  expect(idsFound(db, "bishkek")).toEqual([]);
  expect(idsFound(db, "bishkek 2024")).toEqual(["summit"]);
});

test("every word has to be there", () => {
  expect(idsFound(searchOver(summit), "summit bishkek 2018")).toEqual([]);
});

test("the title of the office finds the person", () => {
  expect(idsFound(searchOver(person, summit), "president tokayev")).toEqual(["tokayev"]);
});

test("what is named only along comes after every name that has the words, but for misspelt ones", () => {
  const db = searchOver(
    { ...summit, id: "apart", importance: 0.9 },
    { id: "sounds", names: { ru: "Бишкекский форум 2024 года" }, importance: 0.5 },
    { id: "has", names: { en: "Forum in Bishkek, 2024" }, importance: 0.1 },
    { id: "misspelt", names: { en: "Bishkes 2024" }, importance: 0.8 },
  );
  expect(idsFound(db, "2024 bishkek")).toEqual(["has", "sounds", "apart", "misspelt"]);
});

test("with a word of its own, it is the equal of a name that has all of them", () => {
  const db = searchOver(
    { id: "document", names: { en: "Declaration of the summit (Bishkek)" }, importance: 0.1 },
    { ...summit, importance: 0.3 },
    { id: "begins", names: { en: "Summit Bishkek: a report" }, importance: 0 },
  );
  expect(idsFound(db, "summit bishkek")).toEqual(["begins", "summit", "document"]);
});
