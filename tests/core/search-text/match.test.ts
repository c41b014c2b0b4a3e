import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { matchName, soughtWords } from "../../../src/core/search-text/match";
import { nameKeys } from "../../../src/core/search-text/name-keys";
import { FUZZY } from "../../../src/core/search-text/place-in-name";
import { parseSearch } from "../../../src/core/search-text/searched-word";

/** Without an index. */
const matchText = (text: string, name: string, lang?: string) =>
  matchName(soughtWords(parseSearch(text)), nameKeys(name, lang));

test.each([
  ["Kubanychbek Omuraliev", "Kubanychbek Omuraliev", "exact", "whole"],
  ["kubanychbek OMURALIEV", "Kubanychbek Omuraliev", "exact", "whole"],
  ["Orbán Viktor", "Viktor Orbán", "exact", "reordered"],
  ["omuraliev", "Kubanychbek Omuraliev", "prefix", "words"],
  ["kubanychbek", "Kubanychbek Omuraliev", "prefix", "start"],
  ["kubanychbek omur", "Kubanychbek Omuraliev", "prefix", "start"],
  ["K. Omuraliev", "Kubanychbek Omuraliev", "prefix", "start"],
  ["S. Sultan", "Sultan Saidov", "prefix", "beginning"], // the initial leaves Sultan its place
  ["Ali Hasan", "Hasan Ali Hasanov", "prefix", "words"],
  ["erdogan", "Recep Tayyip Erdoğan", "folded", "words"],
  ["Bakı", "Baki", "folded", "whole"],
  ["erdo", "Recep Tayyip Erdoğan", "prefix", "beginning"],
  ["kidir", "Darhan Kıdırali", "folded", "beginning"],
  ["Омуралиев", "Kubanychbek Omuraliev", "transliterated", "words"],
  ["Омурал", "Kubanychbek Omuraliev", "transliterated", "beginning"],
  ["Qydyrali Darxan", "Darkhan Kydyrali", "transliterated", "reordered"],
])("%s matches %s: %s, %s", (text, name, kind, fit) => {
  expect(matchText(text, name)).toEqual({ kind, fit });
});

test.each([
  ["Omuraliev Bishkek", "Kubanychbek Omuraliev"], // one word has no match
  ["Ali Ali", "Ali Asadov"], // one word for each
  ["omur kubanychbek", "Kubanychbek Omuraliev"], // only the last may be a beginning
  ["Anakra", "Ankara"], // nobody says of what it may be a misspelling
  ["", "Osh"],
])("%s does not match %s", (text, name) => {
  expect(matchText(text, name)).toBeNull();
});

test("a misspelt word takes the place of one that it may stand for", () => {
  const words = parseSearch("Omuralive Kubanychbek");
  const [omuralive] = words;
  const keys = { folded: new Set(["omuraliev"]), skeleton: new Set<string>() };
  const near = new Map(omuralive && [[omuralive, keys]]);
  const sought = soughtWords(words, { near: { keys: near, kind: FUZZY } });
  const match = matchName(sought, nameKeys("Kubanychbek Omuraliev"));
  expect(match).toEqual({ kind: "fuzzy", fit: "reordered" });
});

test.each([
  ["summit bishkek", "along"],
  ["bishkek 2024", "apart"],
])("%s: what the index found and the name does not have goes along with it", (text, fit) => {
  const words = parseSearch(text);
  const match = matchName(soughtWords(words, { found: new Set(words) }), nameKeys("11th Summit"));
  expect(match).toEqual({ kind: "prefix", fit });
});

test("a Turkish capital I is ı, in the name as in the text", () => {
  expect(matchText("ISPARTA", "Isparta", "tr")).toEqual({ kind: "exact", fit: "whole" });
  expect(matchText("ısparta", "Isparta", "tr")).toEqual({ kind: "exact", fit: "whole" });
  expect(matchText("ısparta", "Isparta", "en")).toEqual({ kind: "folded", fit: "whole" });
});

test("every name matches itself exactly", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
      fc.pre(/\p{L}|\p{N}/u.test(name.normalize("NFKC").replace(/\p{Lm}/gu, "")));
      expect(matchText(name, name)).toEqual({ kind: "exact", fit: "whole" });
    }),
  );
});
