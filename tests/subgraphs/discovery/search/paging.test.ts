import { expect, test } from "@jest/globals";
import { MAX_CANDIDATES } from "../../../../src/subgraphs/discovery/search/candidates";
import type { FoundRecord } from "../../../../src/subgraphs/discovery/search/search";
import { request, type SomeRecord, searchOver } from "./index-of";

const conferences = (count: number, word: string): SomeRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `conference-${index}`,
    type: "Conference",
    names: { en: `${word} ${index}` },
    importance: (1 + (index % 7)) / 10,
  }));

test("page after page gives the whole list, each record once", () => {
  const search = searchOver(...conferences(50, "Meeting"));
  const whole = search(request("meeting", { first: 100 }));
  const pages: FoundRecord[] = [];
  let page = search(request("meeting", { first: 7 }));
  pages.push(...page.records);
  while (page.hasNextPage) {
    page = search(request("meeting", { first: 7, after: pages.at(-1) ?? null }));
    pages.push(...page.records);
  }
  expect(whole.records).toHaveLength(50);
  expect(whole.hasNextPage).toBe(false);
  expect(search(request("meeting", { first: 50 })).hasNextPage).toBe(false);
  expect(pages).toEqual(whole.records);
});

const MANY = MAX_CANDIDATES + 100;

test("of too many, the exact name and the most important records stay", () => {
  const search = searchOver(
    ...conferences(MANY, "Meeting"),
    { id: "exact", names: { en: "Meeting" }, importance: 0 },
    { id: "important", names: { en: "Meeting of heads" }, importance: 0.9 },
  );
  const { records, totalCount } = search(request("meeting", { first: 2 }));
  expect(records.map(({ id }) => id)).toEqual(["exact", "important"]);
  expect(totalCount).toBe(MAX_CANDIDATES);
});

test("of too many, those that are closest to the text stay", () => {
  const search = searchOver(
    ...conferences(MANY, "Mating"), // sounds the same to us
    { id: "prefix", names: { en: "Meeting of heads" }, importance: 0 },
    { id: "folded", names: { tr: "Meetíng room" }, importance: 0 },
  );
  const { records } = search(request("meeting", { first: 3 }));
  expect(records.map(({ match }) => match.via)).toEqual(["prefix", "folded", "transliterated"]);
});

test("of too many of other types, those of the type asked for are still found", () => {
  const rare = { id: "rare", type: "Place", names: { en: "Meeting house" }, importance: 0 };
  const exact = { id: "exact", type: "Body", names: { en: "Meeting" }, importance: 0.9 };
  const search = searchOver(...conferences(MANY, "Meeting"), rare, exact);
  expect(search(request("meeting", { types: ["Place"] }))).toMatchObject({
    records: [{ id: "rare" }],
    totalCount: 1,
  });
});
