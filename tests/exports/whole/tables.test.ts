import { afterAll, expect, test } from "@jest/globals";
import { parse as parseCsv } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { collections } from "../../../src/exports/collections/collections";
import { csv } from "../../../src/exports/formats/csv";
import { json } from "../../../src/exports/formats/json";
import { ndjson } from "../../../src/exports/formats/ndjson";
import { parquet } from "../../../src/exports/formats/parquet";
import { xlsx } from "../../../src/exports/formats/xlsx";
import type { CellType, Column } from "../../../src/exports/table/table";
import { takenApart } from "../taken-apart";
import { expectedAt, type Item, openWhole, rowsRead } from "./real";

const whole = openWhole();
afterAll(() => whole.close());

const named = collections.map((collection) => ({ name: collection.name, collection }));

test("the collections are the whole data set", async () => {
  const sizes = await Promise.all(collections.map((one) => whole.items(one)));
  expect(sizes.every(({ length }) => length > 0)).toBe(true);
});

test.each(named)(
  "$name as JSON and as JSON lines are what GraphQL answers",
  async ({ collection }) => {
    const items = await whole.items(collection);
    const text = (await whole.file(collection, json)).bytes.toString();
    expect(JSON.parse(text)).toEqual(items);
    const lines = (await whole.file(collection, ndjson)).bytes.toString().split("\n").slice(0, -1);
    expect(lines.map((line) => JSON.parse(line))).toEqual(items);
  },
);

/** What a reader that knows a column's type makes of its cell: lists come apart, by the rule of the README. */
function readCell(text: unknown, { type, isList }: Column): unknown {
  if (isList) return takenApart(text).map((value) => value && fromText(value, type));
  if (text === null || text === "") return null;
  return typeof text === "string" ? fromText(text, type) : text;
}

function fromText(text: string, type: CellType): unknown {
  if (type === "json") return JSON.parse(text);
  if (type === "integer" || type === "number") return Number(text);
  return type === "boolean" ? text === "true" : text;
}

/** A text as it was before it was made harmless for spreadsheets. */
const withoutApostrophe = (text: string) => (/^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text);

/** A list that is not there is an empty one, in formats that cannot tell them apart. */
function expectedCells(item: Item, columns: readonly Column[]): unknown[] {
  return columns.map(({ path, isList }) => expectedAt(item, path) ?? (isList ? [] : null));
}

test.each(named)("$name as CSV are what GraphQL answers", async ({ collection }) => {
  const items = await whole.items(collection);
  const { bytes, plan } = await whole.file(collection, csv);
  const [header, ...rows]: string[][] = parseCsv(bytes);
  expect(header).toEqual(plan.columns.map(({ path }) => path));
  const read = rows.map((row) =>
    plan.columns.map((column, index) => readCell(withoutApostrophe(row[index] ?? ""), column)),
  );
  expect(read).toEqual(items.map((item) => expectedCells(item, plan.columns)));
});

test.each(named)("$name as Parquet are what GraphQL answers", async ({ collection }) => {
  const { parquetReadObjects } = await import("hyparquet");
  const items = await whole.items(collection);
  const { bytes, plan } = await whole.file(collection, parquet);
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  const days = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(days);
    return value instanceof Date ? value.toISOString().slice(0, 10) : value;
  };
  expect(rows.map((row) => Object.values(row).map((value) => days(value ?? null)))).toEqual(
    items.map((item) => plan.columns.map(({ path }) => expectedAt(item, path))),
  );
});

const ROWS_OF_WORKBOOK = rowsRead(600);

test.each(named)("$name as a workbook are what GraphQL answers", async ({ collection }) => {
  const items = (await whole.items(collection)).slice(0, ROWS_OF_WORKBOOK);
  const { bytes, plan } = await whole.beginning(collection, xlsx, ROWS_OF_WORKBOOK);
  const [header, ...rows] = await readExcelFile(bytes, { trim: false });
  expect(header).toEqual(plan.columns.map(({ path }) => path));
  const read = rows.map((row) =>
    plan.columns.map((column, index) => {
      const cell = row[index];
      // Whatever is a day, and nothing else, is a date: no column has both.
      if (column.type === "day" && !column.isList && cell !== null)
        return new Date(String(cell)).toISOString().slice(0, 10);
      return readCell(cell, column);
    }),
  );
  expect(read).toEqual(items.map((item) => expectedCells(item, plan.columns)));
});

test("no list of the data set is without its column, and no column holds lists that do not come apart", async () => {
  const sources = await Promise.all(named.map(({ collection }) => whole.file(collection, csv)));
  const columns = sources.flatMap(({ plan }) => plan.columns.map(({ path }) => path));
  expect(columns).toContain("outcomes");
  expect(columns).toContain("readings");
  const readings = sources.flatMap(({ plan }) =>
    plan.columns.filter(({ path }) => path === "readings"),
  );
  expect(readings.map(({ type }) => type)).toEqual(["json"]);
});
