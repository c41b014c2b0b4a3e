import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { GraphQLError } from "graphql";
import { findRecords } from "../../../src/core/search-index/find";
import { compareRank } from "../../../src/core/search-index/ranking";
import { MAX_SEARCH_LENGTH } from "../../../src/core/search-text/words";
import { didYouMean } from "../../../src/subgraphs/discovery/search/did-you-mean";
import { searchOver } from "../../helpers/searchable";

const db = searchOver(
  { id: "near", names: { en: "NEAR and NOT or AND", tr: "Şuşa Bəyannaməsi" } },
  { id: "omuraliev", names: { en: "Kubanychbek Omuraliev", ky: "Кубанычбек Өмүралиев" } },
  { id: "old-turkic", names: { en: "Bilge 𐰋𐰃𐰠𐰏𐰀", ar: "بيلغه" } },
);

/** What breaks naive searches: syntax, directions, halves of letters, letters that expand. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '"',
      '""',
      "'",
      "*",
      "^",
      "-",
      "+",
      ":",
      "(",
      ")",
      "{",
      "}",
      ",",
      "\\",
      "%",
      "_",
      ";",
      "--",
    ],
    ...["AND", "OR", "NOT", "NEAR(", "NEAR/2", "exact:", "rowid", "search_index", "null"],
    ...[
      "\u0000",
      "\ud800",
      "\udfff",
      "\u202e",
      "\u200f",
      "\ufeff",
      "\u0301",
      "ﷺ",
      "ẞ",
      "İ",
      "ı",
      "ʻ",
    ],
    ...["🐺", "👨‍👩‍👧", "بيلغه", "𐰋𐰃𐰠𐰏𐰀", "Şuşa", "Омуралиев", "kubanychbek", " ", "\n", "½", "Ⅷ"],
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc
    .array(fc.integer({ max: 0xffff, min: 0 }), { maxLength: 4 })
    .map((units) => String.fromCharCode(...units)),
);
const text = fc.array(piece, { maxLength: 24, size: "max" }).map((pieces) => pieces.join(""));

test("20,000 random texts are answered in order, or refused for their length", () => {
  fc.assert(
    fc.property(text, (searched) => {
      const isTooLong = [...searched].length > MAX_SEARCH_LENGTH;
      try {
        const { all } = findRecords(db, searched, null);
        expect(isTooLong).toBe(false);
        expect([...all].sort(compareRank)).toEqual(all);
      } catch (error) {
        if (!isTooLong || !(error instanceof GraphQLError)) throw error;
      }
    }),
    { numRuns: 20_000, seed: 1993 },
  );
}, 180_000);

test("a name may be suggested for any of them", () => {
  fc.assert(
    fc.property(text, (searched) => {
      fc.pre([...searched].length <= MAX_SEARCH_LENGTH);
      const suggested = didYouMean(db, findRecords(db, searched, null).words);
      if (suggested !== null) expect(findRecords(db, suggested, null).all).not.toEqual([]);
    }),
    { numRuns: 1_000, seed: 1993 },
  );
});
