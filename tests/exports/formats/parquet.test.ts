import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { parquet } from "../../../src/exports/formats/parquet";
import { tableFrom, written } from "./written";

const TYPES = {
  id: "text",
  "place.name": "text",
  number: "integer",
  latitude: "number",
  isOpen: "boolean",
  opened: "day",
  startDate: "partialDate",
  topics: "json",
  names: ["text"],
  days: ["day"],
} as const;

async function readBack(bytes: Buffer) {
  const { parquetReadObjects, parquetMetadata } = await import("hyparquet");
  const file = new Uint8Array(bytes).buffer;
  const rows = await parquetReadObjects({ file });
  return { rows, metadata: parquetMetadata(file) };
}

test("columns have the types of the table, and may be null", async () => {
  const { metadata } = await readBack(await written(parquet, [tableFrom(TYPES, [])]));
  expect(metadata.schema.slice(1)).toMatchObject([
    { name: "id", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
    { name: "place.name", type: "BYTE_ARRAY", converted_type: "UTF8" },
    { name: "number", type: "INT32" },
    { name: "latitude", type: "DOUBLE" },
    { name: "isOpen", type: "BOOLEAN" },
    { name: "opened", type: "INT32", converted_type: "DATE" },
    { name: "startDate", type: "BYTE_ARRAY", converted_type: "UTF8" },
    { name: "topics", type: "BYTE_ARRAY", converted_type: "JSON" },
    { name: "names", converted_type: "LIST", repetition_type: "OPTIONAL" },
    { name: "list", repetition_type: "REPEATED" },
    { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
    { name: "days", converted_type: "LIST" },
    { name: "list", repetition_type: "REPEATED" },
    { name: "element", type: "INT32", converted_type: "DATE" },
  ]);
  expect(metadata.num_rows).toBe(0n);
});

test("values come back as they were; days as dates, JSON as what it says", async () => {
  const rows = [
    [
      "a",
      "Şuşa",
      8,
      39.7601,
      true,
      "2021-11-12",
      "2021-11",
      '["trade",{"b":[1]}]',
      ["a; b", null, ""],
      ["2021-11-12", null],
    ],
    [null, null, null, null, null, null, null, null, null, null],
    ["c", "Түркістан", -1, -0.5, false, "1899-12-31", "2018~", "[]", [], []],
  ];
  const { rows: back } = await readBack(await written(parquet, [tableFrom(TYPES, rows)]));
  // Of a list that is null, the reader says that it is undefined.
  expect(back.map((row) => ({ ...row, names: row.names ?? null, days: row.days ?? null }))).toEqual(
    rows.map((row) => {
      const [id, place, number, latitude, isOpen, opened, startDate, topics, names, days] = row;
      return {
        id,
        "place.name": place,
        number,
        latitude,
        isOpen,
        opened: typeof opened === "string" ? new Date(opened) : null,
        startDate,
        topics: typeof topics === "string" ? JSON.parse(topics) : null,
        names,
        days: Array.isArray(days) ? days.map((day) => day && new Date(day)) : null,
      };
    }),
  );
});

test("any text comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), async (texts) => {
      const table = tableFrom(
        { id: "text" },
        texts.map((text) => [text]),
      );
      expect((await readBack(await written(parquet, [table]))).rows.map(({ id }) => id)).toEqual(
        texts,
      );
    }),
    { numRuns: 50 },
  );
});

test("row groups follow each other, none of more than 10,000 rows", async () => {
  const rows = Array.from({ length: 25_000 }, (_, index) => [index]);
  const { rows: back, metadata } = await readBack(
    await written(parquet, [tableFrom({ n: "integer" }, rows)]),
  );
  expect(metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([10_000n, 10_000n, 5_000n]);
  expect(back.map(({ n }) => [n])).toEqual(rows);
});
