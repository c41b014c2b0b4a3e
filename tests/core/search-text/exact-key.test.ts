import { expect, test } from "@jest/globals";
import { exactKey, exactKeys, languageOf } from "../../../src/core/search-text/exact-key";

test.each([
  ["ISPARTA", "tr", "ısparta"],
  ["ISPARTA", "az-Latn", "ısparta"],
  ["ISPARTA", "en", "isparta"],
  ["ISPARTA", undefined, "isparta"],
  ["İSTANBUL", "tr", "istanbul"],
  ["İSTANBUL", "en", "istanbul"],
  ["ÖMÜRALİYEV", "az", "ömüraliyev"],
  ["ОМУРАЛИЕВ", "kk", "омуралиев"],
  ["ΕΡΣΊΝ ΤΑΤΆΡΗΣ", "el", "ερσίν τατάρησ"],
])("%s in %s is %s", (word, lang, key) => {
  expect(exactKey(word, lang)).toBe(key);
});

test("a capital I of an unknown language has both readings, the usual one first", () => {
  expect(exactKeys("Irmak")).toEqual(["irmak", "ırmak"]);
  expect(exactKeys("İrmak")).toEqual(["irmak"]);
});

test("the primary language of a tag", () => {
  expect(languageOf("uz-Cyrl")).toBe("uz");
  expect(languageOf(undefined)).toBe("");
});
