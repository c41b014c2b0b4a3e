import { beforeAll, expect, test } from "@jest/globals";
import type { Database } from "../../../src/core/database/database";
import { MAX_CANDIDATES, MAX_LOOKED_UP } from "../../../src/core/search-index/candidates";
import { findRecords } from "../../../src/core/search-index/find";
import { fullTextQuery } from "../../../src/core/search-index/full-text-query";
import { parseSearch } from "../../../src/core/search-text/searched-word";
import { didYouMean } from "../../../src/subgraphs/discovery/search/did-you-mean";
import { WORST_TEXTS } from "../../bench/search/worst-texts";
import { oneOf, randomFrom } from "../../helpers/random";
import { searchOver } from "../../helpers/searchable";

/** More names than a search may look at, all of the words that it is searched for. */
const random = randomFrom(1993);
const VOCABULARY = [...new Set(WORST_TEXTS.flatMap((text) => text.split(" ")))];
const names = Array.from({ length: MAX_CANDIDATES + 500 }, (_, index) => ({
  id: `record-${index}`,
  type: index % 2 === 0 ? "Place" : "Person",
  names: { en: ["a b of the turk", ...[1, 2, 3].map(() => oneOf(random, VOCABULARY))].join(" ") },
  importance: random(),
}));

let db: Database;
/** The statements that ran, with the number of their rows. */
const ran: { text: string; rows: number }[] = [];

beforeAll(() => {
  db = searchOver(...names);
  db.listen((text, rows) => {
    ran.push({ text, rows });
  });
});

/**
 * In each of two rankings: whole names and four looks; what the words may be besides, and for two of these whole
 * names and a look; three reads.
 */
const MOST_STATEMENTS = 2 * (1 + 4 + 1 + 2 * 2 + 3);

test.each(WORST_TEXTS)("%s: statements, rows and names to be scored are bounded", (text) => {
  for (const types of [null, ["Place"]]) {
    ran.length = 0;
    const { records } = findRecords(db, text, types);
    const rankings = types === null ? 1 : 2;
    expect(ran.length).toBeLessThanOrEqual(MOST_STATEMENTS);
    const read = ran.filter(({ text }) => text.includes('"skeleton"'));
    const words = Math.max(parseSearch(text).length, MAX_LOOKED_UP);
    const scored = read.reduce((sum, { rows }) => sum + rows, 0);
    // A name and its misspellings are read apart, and each word is looked for in each name.
    expect(scored * words).toBeLessThanOrEqual(2 * rankings * MAX_CANDIDATES * MAX_LOOKED_UP);
    for (const { rows } of ran) expect(rows).toBeLessThanOrEqual(MAX_CANDIDATES);
    expect(records.length).toBeLessThanOrEqual(2 * MAX_CANDIDATES);
  }
});

test("at the bound, a common word finds as many as it may", () => {
  expect(findRecords(db, "turk", null).records).toHaveLength(MAX_CANDIDATES);
});

test("a suggestion for a text of many words reads no more than for ten of them", () => {
  const words = parseSearch([..."abcdefghijklmnopqrst"].map((letter) => `x${letter}`).join(" "));
  ran.length = 0;
  didYouMean(db, words);
  const some = ran.length;
  ran.length = 0;
  didYouMean(db, words.slice(0, 10));
  expect(some).toBe(ran.length);
});

test("a question to the index names a term once, however often the text does", () => {
  const question = (text: string) =>
    fullTextQuery({ words: parseSearch(`${text}z`), columns: ["exact", "folded", "skeleton"] });
  expect(question("turk ".repeat(30))).toBe(question("turk "));
});
