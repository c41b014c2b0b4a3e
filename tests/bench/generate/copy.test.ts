import { expect, test } from "@jest/globals";
import { readPeriod, sortKey } from "../../../src/core/time/period";
import { checkData } from "../../../src/data/check";
import { subgraphs } from "../../../src/subgraphs";
import { DATA } from "../../helpers/data-folder";
import { type Copy, copyOf } from "./copy";

const { rows, entities } = checkData(DATA, subgraphs);
const typeOf = new Map(entities.map(({ id, type }) => [id, type]));
const copy = copyOf({ typeOf, rareWords: new Set(["turkic"]) }, 3);
const all = [...rows.values()].flat();
const rowsOf = (copy: Copy) => all.map((row) => copy.row(row)).filter((row) => row !== null);
const copied = rowsOf(copy);

test("a copy has ids of its own, and leads to its own things and to what stays", () => {
  const ids = new Set(entities.map(({ id }) => id));
  const own = new Set(copied.map(({ id }) => id));
  expect([...own].filter((id) => ids.has(String(id)))).toEqual([]);
  const participations = copied.filter(({ participantId }) => participantId !== undefined);
  expect(participations.length).toBeGreaterThan(1_000);
  for (const { conferenceId, participantId } of participations) {
    expect(own).toContain(conferenceId);
    expect(own.has(participantId) || ids.has(String(participantId))).toBe(true);
  }
});

test("the days of a copy are those of its dates", () => {
  const dated = copied.flatMap(({ date, startEarliest, dateOrder }) =>
    typeof date === "string" && startEarliest !== undefined
      ? [{ date, startEarliest, dateOrder }]
      : [],
  );
  expect(dated.length).toBeGreaterThan(400);
  for (const { date, startEarliest, dateOrder } of dated) {
    const days = readPeriod(date);
    expect({ date, startEarliest }).toEqual({ date, startEarliest: days?.startEarliest });
    expect(dateOrder).toBe(days && sortKey(date, days));
  }
});

test("the rare words of names change, the same way each time", () => {
  const again = copyOf({ typeOf, rareWords: new Set(["turkic"]) }, 3);
  expect(rowsOf(again)).toEqual(copied);
  const summit = copied.find(({ id }) => id === "ots-summit-08-istanbul-2021-x3");
  expect(summit?.name).toMatch(/^8th Summit of the Organization of \w{6} States$/);
  expect(summit?.name).not.toContain("Turkic");
});
