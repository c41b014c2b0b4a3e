import { expect, test } from "@jest/globals";
import { fullTextQuery } from "../../../src/core/search-index/full-text-query";
import { parseSearch } from "../../../src/core/search-text/searched-word";

test("every word needs a match under one of the columns; the last may be a beginning", () => {
  const words = parseSearch("Kubanychbek Öm");
  expect(fullTextQuery({ words, columns: ["exact", "folded", "skeleton"] })).toBe(
    '({exact folded} : "kubanychbek" OR {skeleton} : "kubanicbak") AND ' +
      '({exact} : "öm" * OR {folded} : "om" * OR {skeleton} : "om")',
  );
});

test("what a word may be a misspelling of is looked for as well", () => {
  const words = parseSearch("anakra");
  const keys = { folded: new Set(["ankara"]), skeleton: new Set(["angara"]) };
  const near = new Map(words.map((word) => [word, keys]));
  expect(fullTextQuery({ words, columns: ["exact", "folded", "along"], near })).toBe(
    '({exact folded along} : "anakra" * OR {folded along} : "ankara" OR {along} : "angara")',
  );
});

test("nothing that a user writes is syntax", () => {
  const words = parseSearch('exact:"x" OR NEAR(y*)');
  expect(fullTextQuery({ words, columns: ["exact"] })).toBe(
    '({exact} : "exact") AND ({exact} : "x" *) AND ({exact} : "or") AND ({exact} : "near") AND ({exact} : "y" *)',
  );
});

test("what goes along with a name is one column, in which each key may stand", () => {
  expect(fullTextQuery({ words: parseSearch("Şuşa Bish"), columns: ["exact", "along"] })).toBe(
    '({exact along} : "şuşa" OR {along} : "susa") AND ' +
      '({exact along} : "bish" * OR {along} : "bis" *)',
  );
});

test("a word that is repeated is looked for once, and types are words among others", () => {
  const words = parseSearch("a a a a");
  expect(fullTextQuery({ words, columns: ["exact"], types: ["Place", "State"] })).toBe(
    '({exact} : "a" *) AND {type} : ("Place" OR "State")',
  );
});
