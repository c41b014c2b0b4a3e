import { expect, test } from "@jest/globals";
import { MAX_CANDIDATES } from "../../../../src/subgraphs/discovery/search/candidates";
import type { FoundRecord } from "../../../../src/subgraphs/discovery/search/search";
import { request, type SomeRecord, searchOver } from "./index-of";

const meetings = (count: number): SomeRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `meeting-${index}`,
    type: "Conference",
    names: { en: `Meeting ${index}` },
    importance: (index % 7) / 10,
  }));

test("page after page gives the whole list, each record once", () => {
  const search = searchOver(...meetings(50));
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
  expect(pages).toEqual(whole.records);
});

test("of too many, the exact name and the close matches stay", () => {
  const search = searchOver(
    ...meetings(MAX_CANDIDATES + 100),
    { id: "exact", names: { en: "Meeting" }, importance: 0 },
    { id: "folded", names: { tr: "Meetíng room" }, importance: 0.9 },
  );
  const { records, totalCount } = search(request("meeting", { first: 1 }));
  expect(records[0]).toMatchObject({ id: "exact", match: { via: "exact" } });
  expect(totalCount).toBeGreaterThanOrEqual(MAX_CANDIDATES);
  expect(totalCount).toBeLessThan(MAX_CANDIDATES + 102);
});

test("of too many of other types, those of the type asked for are still found", () => {
  const rare = { id: "rare", type: "Place", names: { en: "Meeting house" }, importance: 0 };
  const search = searchOver(...meetings(MAX_CANDIDATES + 100), rare);
  expect(search(request("meeting", { types: ["Place"] }))).toMatchObject({
    records: [{ id: "rare" }],
    totalCount: 1,
  });
});
