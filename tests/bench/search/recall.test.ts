import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Database, openDatabase } from "../../../src/core/database/database";
import type { SearchableRecord } from "../../../src/subgraphs/discovery/search/records";
import { REAL_PLACES } from "../../helpers/real-database";
import { measure, type Namesakes, namesakesOf, outranked, recallOf } from "./measure";
import { readRecords } from "./records";
import { readSpellings } from "./spellings";
import { type Variant, variantsOf } from "./variants";

let records: SearchableRecord[];
let db: Database;
let namesakes: Namesakes;
let variants: Variant[];

beforeAll(() => {
  records = readRecords();
  db = openDatabase(REAL_PLACES.file);
  namesakes = namesakesOf(records);
  variants = variantsOf(records);
});

afterAll(() => db.close());

describe("what people type finds the record", () => {
  test.each([
    ["spelling", 0.95, 0.99],
    ["typing error", 0.9, 0.97],
  ])("variants by %s", (target, atOne, atFive) => {
    const probes = variants.filter((variant) => variant.target === target);
    const recall = recallOf(measure(db, probes, namesakes));
    expect(recall.atOne).toBeGreaterThanOrEqual(atOne);
    expect(recall.atFive).toBeGreaterThanOrEqual(atFive);
  });

  test("spellings gathered by hand", () => {
    const plain = readSpellings().filter(({ form }) => form === undefined);
    const { atOne, atFive } = recallOf(measure(db, plain, namesakes));
    expect(atOne).toBeGreaterThanOrEqual(0.95);
    expect(atFive).toBeGreaterThanOrEqual(0.99);
  });
});

test("no exact name is outranked by another record", () => {
  expect(outranked(db, records)).toEqual([]);
});

test("the list of spellings is long, and of records that exist", () => {
  const ids = new Set(records.map(({ id }) => id));
  const spellings = readSpellings();
  expect(spellings.length).toBeGreaterThanOrEqual(150);
  expect(spellings.filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(new Set(spellings.map(({ text }) => text)).size).toBe(spellings.length);
});
