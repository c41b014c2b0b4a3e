import { expect, test } from "@jest/globals";
import { wholeKey } from "../../../../src/core/search-index/whole-names";
import { nameRows, neighbourRows } from "../../../../src/subgraphs/discovery/search/rows";
import { searchable } from "../../../helpers/searchable";

const record = searchable({
  id: "ots",
  type: "Body",
  names: { en: "Turkic States", tr: "Türk Devletleri" },
  also: ["TDT", "Turkic States"],
  along: ["Bakı", "2024"],
  importance: 0.5,
});

test("a record has a row for each spelling, once: names, then others", () => {
  expect(nameRows(record).map(({ text, lang }) => [text, lang])).toEqual([
    ["Turkic States", "en"],
    ["Türk Devletleri", "tr"],
    ["TDT", null],
  ]);
});

test("a row has all keys", () => {
  expect(nameRows(record)[1]).toEqual({
    nodeId: "ots",
    type: "Body",
    text: "Türk Devletleri",
    lang: "tr",
    exact: "türk devletleri",
    folded: "turk devletleri",
    skeleton: "turk davlatlari",
    whole: "davlatlari turk",
    along: "bakı baki 2024",
    importance: 0.5,
  });
});

test.each([
  ["ru", "Алма-Ата", ["алма ата", "алмаата"]],
  ["tr", "Fikri Ataoğlu", ["fikri ataoğlu", "fikri ata oğlu"]],
  ["az", "Polad Bülbül oğlu", ["polad bülbül oğlu", "polad bülbüloğlu"]],
  ["tr", "Türkiye'nin Temsilciliği", ["türkiyeʼnin temsilciliği", "türkiye temsilciliği"]],
  ["uz", "Bogʻdod Amreyev", ["bogʼdod amreyev"]],
])("in %s, %s has its words set apart in each way", (lang, name, keys) => {
  const rows = nameRows(searchable({ id: "x", names: { [lang]: name } }));
  expect(rows.map(({ exact }) => exact)).toEqual(keys);
  expect(new Set(rows.map(({ text }) => text))).toEqual(new Set([name]));
});

test("a name without words has no row", () => {
  expect(nameRows(searchable({ id: "x", names: { en: "…" } }))).toEqual([]);
});

test("what is left over of a word; of a short one, nothing", () => {
  expect(neighbourRows("folded", "abcd")).toEqual(
    ["abcd", "bcd", "acd", "abd", "abc"].map((leftOver) => ({
      ...{ key: "folded", word: "abcd", leftOver },
    })),
  );
  expect(neighbourRows("folded", "osh")).toEqual([]);
});

test("the order of words does not count in a whole name", () => {
  expect(wholeKey(["b", "a"])).toBe(wholeKey(["a", "b"]));
});
