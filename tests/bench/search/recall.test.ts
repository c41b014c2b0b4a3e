import { beforeAll, describe, expect, test } from "@jest/globals";
import type { SearchableRecord } from "../../../src/subgraphs/discovery/search/rows";
import type { Search } from "../../../src/subgraphs/discovery/search/search";
import { searchOver } from "../../subgraphs/discovery/search/index-of";
import { measure, type Namesakes, namesakesOf, outranked } from "./measure";
import { readRecords } from "./records";
import { readSpellings } from "./spellings";
import { variantsOf } from "./variants";

let records: SearchableRecord[];
let search: Search;
let namesakes: Namesakes;

beforeAll(() => {
  records = readRecords();
  search = searchOver(...records);
  namesakes = namesakesOf(records);
});

describe("what people type finds the record", () => {
  test.each([
    ["spelling", 0.95, 0.99],
    ["typing error", 0.9, 0.97],
  ])("variants by %s", (target, atOne, atFive) => {
    const variants = variantsOf(records).filter((variant) => variant.target === target);
    const { first, firstFive } = measure(search, variants, namesakes);
    expect(first).toBeGreaterThanOrEqual(atOne);
    expect(firstFive).toBeGreaterThanOrEqual(atFive);
  });

  test("spellings gathered by hand", () => {
    const plain = readSpellings().filter(({ form }) => form === undefined);
    const { first, firstFive } = measure(search, plain, namesakes);
    expect(first).toBeGreaterThanOrEqual(0.95);
    expect(firstFive).toBeGreaterThanOrEqual(0.99);
  });
});

test("no exact name is outranked by another record", () => {
  expect(outranked(search, records)).toEqual([]);
});

test("the list of spellings is long, and of records that exist", () => {
  const ids = new Set(records.map(({ id }) => id));
  const spellings = readSpellings();
  expect(spellings.length).toBeGreaterThanOrEqual(150);
  expect(spellings.filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(new Set(spellings.map(({ text }) => text)).size).toBe(spellings.length);
});
