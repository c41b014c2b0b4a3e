import { expect, test } from "@jest/globals";
import { fullTextQuery } from "../../../src/core/search-index/full-text-query";
import { parseSearch } from "../../../src/core/search-text/searched-word";

test("every word needs a match under one of the columns; the last may be a beginning", () => {
  expect(fullTextQuery(parseSearch("Kubanychbek Öm"), ["exact", "folded", "skeleton"])).toBe(
    '(exact:"kubanychbek" OR folded:"kubanychbek" OR skeleton:"kubanicbak") AND ' +
      '(exact:"öm" * OR folded:"om" * OR skeleton:"om")',
  );
});

test("what a word may be a misspelling of is looked for as well", () => {
  const near = [[{ key: "folded", word: "ankara" } as const]];
  expect(fullTextQuery(parseSearch("anakra"), ["exact"], near)).toBe(
    '(exact:"anakra" * OR folded:"ankara")',
  );
});

test("nothing that a user writes is syntax", () => {
  expect(fullTextQuery(parseSearch('exact:"x" OR NEAR(y*)'), ["exact"])).toBe(
    '(exact:"exact") AND (exact:"x" *) AND (exact:"or") AND (exact:"near") AND (exact:"y" *)',
  );
});

test("what goes along with a name is one column, in which each key may stand", () => {
  const near = [[], [{ key: "folded", word: "bishkek" } as const]];
  expect(fullTextQuery(parseSearch("Şuşa Bish"), ["exact", "along"], near)).toBe(
    '(exact:"şuşa" OR along:"şuşa" OR along:"susa") AND ' +
      '(exact:"bish" * OR along:"bish" * OR along:"bis" * OR folded:"bishkek" OR along:"bishkek")',
  );
});
