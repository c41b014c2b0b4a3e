import { expect, test } from "@jest/globals";
import type { PageRequest } from "../../../../src/core/paging/page-args";
import { findRecords } from "../../../../src/core/search-index/find";
import { cursorOf, pageOf } from "../../../../src/subgraphs/discovery/search/page";
import { searchOver } from "../../../helpers/searchable";

const db = searchOver(
  ...Array.from({ length: 50 }, (_, index) => ({
    ...{ id: `conference-${index}`, type: "Conference", names: { en: `Meeting ${index}` } },
    importance: (1 + (index % 7)) / 10,
  })),
);
const { records } = findRecords(db, "meeting", null);
const ids = records.map(({ id }) => id);
const page = (request: Partial<PageRequest>) =>
  pageOf(records, { size: 7, backward: false, after: null, before: null, ...request });

/** All pages one after another, from the start or from the end. */
function walk(backward: boolean): string[] {
  const walked: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const { rows, hasNextPage, hasPreviousPage } = page(
      backward ? { backward, before: cursor } : { after: cursor },
    );
    if (backward) walked.unshift(...rows.map(({ id }) => id));
    else walked.push(...rows.map(({ id }) => id));
    const [end] = backward ? rows : rows.slice(-1);
    if (end === undefined || !(backward ? hasPreviousPage : hasNextPage)) return walked;
    cursor = cursorOf(end);
  }
}

test("page after page gives the whole list, each record once, from either end", () => {
  expect(ids).toHaveLength(50);
  expect(walk(false)).toEqual(ids);
  expect(walk(true)).toEqual(ids);
});

test("between two cursors lies what is between them", () => {
  const [after, before] = [records[3], records[6]].map((record) => record && cursorOf(record));
  const { rows, hasNextPage, hasPreviousPage } = page({ after: after ?? "", before: before ?? "" });
  expect(rows.map(({ id }) => id)).toEqual(ids.slice(4, 6));
  expect([hasPreviousPage, hasNextPage]).toEqual([true, true]);
});

test("the last page has no next one, and one after everything is empty", () => {
  expect(page({ size: 50 })).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  const behind = cursorOf({ score: -1, id: "z" });
  expect(page({ after: behind })).toEqual({ rows: [], hasNextPage: false, hasPreviousPage: true });
});

test.each(["nonsense", cursorOf({ score: 1, id: "a" }).slice(3), "WyJyZWxldmFuY2UiLCIxIiwxXQ"])(
  "%s is no cursor",
  (after) => {
    expect(() => page({ after })).toThrow(
      expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } }),
    );
  },
);
