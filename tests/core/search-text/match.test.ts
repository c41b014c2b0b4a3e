import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { matchText } from "../../../src/core/search-text/match";

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
  ["Kubanychbek Omuraliyec", "Kubanychbek Omuraliev", "fuzzy", "whole"],
  ["Tkayev", "Тоқаев", "fuzzy", "whole"],
  ["Anakra", "Ankara", "fuzzy", "whole"],
])("%s matches %s: %s, %s", (text, name, kind, fit) => {
  expect(matchText(text, name)).toEqual({ kind, fit });
});

test.each([
  ["Omuraliev Bishkek", "Kubanychbek Omuraliev"], // one word has no match
  ["Ali Ali", "Ali Asadov"], // one word for each
  ["omur kubanychbek", "Kubanychbek Omuraliev"], // only the last may be a beginning
  ["Ohs", "Osh"], // too short for an error
  ["Bakr", "Baku"],
  ["Okayeve", "Tokayev"], // two errors
  ["", "Osh"],
])("%s does not match %s", (text, name) => {
  expect(matchText(text, name)).toBeNull();
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
