import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Database, openDatabase } from "../../../src/core/database/database";
import { REAL_PLACES } from "../../helpers/real-database";
import type { Searched } from "./database";
import { type Group, groupsOf, TARGETS } from "./groups";
import { isUnseen, readAround, readInflected } from "./lists";
import { measure, type Namesakes, namesakesOf, outranked, recallOf } from "./measure";
import { readSearched } from "./records";
import { readSpellings } from "./spellings";

let searched: Searched;
let db: Database;
let namesakes: Namesakes;
let groups: Group[];

beforeAll(() => {
  searched = readSearched();
  db = openDatabase(REAL_PLACES.file);
  namesakes = namesakesOf(searched.records);
  groups = groupsOf(searched);
});

afterAll(() => db.close());

describe("what people type finds the record", () => {
  test.each(["spelling", "typing error"] as const)("variants by %s", (target) => {
    const probes = groups
      .filter((group) => group.target === target)
      .flatMap(({ probes }) => probes);
    expectRecall(target, probes);
  });

  test.each(["by hand", "inflected", "around", "texts", "typed"] as const)(
    "each group %s",
    (target) => {
      for (const { target: of, name, probes } of groups)
        if (of === target) expectRecall(target, probes, name);
    },
  );
});

function expectRecall(target: Group["target"], probes: Group["probes"], name: string = target) {
  const [first, inFive] = TARGETS[target] ?? [1, 1];
  const { atOne, atFive } = recallOf(measure(db, probes, namesakes));
  expect([name, atOne >= first, atFive >= inFive]).toEqual([name, true, true]);
}

test("no exact name is outranked by another record", () => {
  expect(outranked(db, searched.records)).toEqual([]);
});

test.each([
  ["spellings", readSpellings, 150],
  ["inflected forms", readInflected, 300],
  ["what people type around names", readAround, 200],
])("the list of %s is long, and of records that exist", (_name, read, length) => {
  const ids = new Set(searched.entities.map(({ id }) => id));
  const texts = read();
  expect(texts.length).toBeGreaterThanOrEqual(length);
  expect(texts.filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
});

test("half of the inflected forms are unseen", () => {
  const forms = readInflected();
  const unseen = forms.filter(isUnseen).length;
  expect(unseen / forms.length).toBeGreaterThan(0.45);
  expect(unseen / forms.length).toBeLessThan(0.55);
});
