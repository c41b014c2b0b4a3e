import { expect, test } from "@jest/globals";
import fc from "fast-check";
import readExcelFile, { readSheetNames } from "read-excel-file/node";
import { xlsx } from "../../../src/exports/formats/xlsx";
import { tableFrom, written } from "./written";

const TYPES = {
  id: "text",
  "place.latitude": "number",
  isOpen: "boolean",
  opened: "day",
  startDate: "partialDate",
  topics: ["text"],
} as const;

const ROWS = [
  ["Şuşa & <Xankəndi>", 39.7601, true, "2021-11-12", "2021-11", ["a|b", null]],
  ["=1+1", -0.5, false, "1899-12-31", "2014-08-28", ["energy"]],
  ["last", null, true, "1900-03-01", "2018~", []],
];

const AS_READ = [
  Object.keys(TYPES),
  ["Şuşa & <Xankəndi>", 39.7601, true, new Date("2021-11-12"), "2021-11", "a\\pb|\\N"],
  ["=1+1", -0.5, false, "1899-12-31", "2014-08-28", "energy"],
  ["last", null, true, new Date("1900-03-01"), "2018~", null],
];

test("numbers, booleans and days are cells of their type; days that Excel does not know are text", async () => {
  expect(await readExcelFile(await written(xlsx, [tableFrom(TYPES, ROWS)]))).toEqual(AS_READ);
});

test("several tables are several sheets", async () => {
  const long = "a.name.longer.than.the.names.of.sheets.may.be";
  const tables = [tableFrom(TYPES, ROWS, "conferences"), tableFrom({ id: "text" }, [["a"]], long)];
  const bytes = await written(xlsx, tables);
  expect(await readSheetNames(bytes)).toEqual(["conferences", long.slice(0, 31)]);
  expect(await readExcelFile(bytes, { sheet: 1 })).toEqual(AS_READ);
  expect(await readExcelFile(bytes, { sheet: 2 })).toEqual([["id"], ["a"]]);
});

test("the header stays in view", async () => {
  const { readXlsx } = await import("hucre/xlsx");
  const one = [tableFrom(TYPES, ROWS)];
  const two = [tableFrom(TYPES, ROWS, "a"), tableFrom(TYPES, ROWS, "b")];
  for (const tables of [one, two]) {
    const { sheets } = await readXlsx(await written(xlsx, tables));
    expect(sheets.map(({ freezePane }) => freezePane?.rows)).toEqual(tables.map(() => 1));
  }
});

test("any text comes back as it was, formulas and control characters too", async () => {
  const { readXlsx } = await import("hucre/xlsx");
  const code = fc.string({ unit: fc.constantFrom("_", "x", "0", "4", "1", "F"), minLength: 1 });
  const anyText = fc.oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc.constantFrom("_x0041_", "__x000D_x000A_", "\u202Eright to left", "=1+1"),
    code,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1 }), async (texts) => {
      const table = tableFrom(
        { id: "text" },
        texts.map((text) => [text]),
      );
      const { sheets } = await readXlsx(await written(xlsx, [table]));
      expect(sheets[0]?.rows.slice(1)).toEqual(texts.map((text) => [text]));
    }),
  );
});

test("a text longer than a cell can hold is refused", async () => {
  const table = tableFrom({ id: "text" }, [["x".repeat(32_768)]]);
  await expect(written(xlsx, [table])).rejects.toThrow(
    "id has a text of 32768 characters, a cell of xlsx holds 32767; leave it out or choose another format",
  );
});
