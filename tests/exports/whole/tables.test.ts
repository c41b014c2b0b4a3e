import { afterAll, expect, test } from "@jest/globals";
import { parse as parseCsv } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { collections } from "../../../src/exports/collections/collections";
import { csv } from "../../../src/exports/formats/csv";
import { json } from "../../../src/exports/formats/json";
import { ndjson } from "../../../src/exports/formats/ndjson";
import { parquet } from "../../../src/exports/formats/parquet";
import { xlsx } from "../../../src/exports/formats/xlsx";
import type { Cell } from "../../../src/exports/table/table";
import { cellsOf, openWhole } from "./real";

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

/** A cell as CSV has it: text only, made harmless. */
function csvCell(cell: Cell): string {
  if (typeof cell === "string" && /^[=+\-@\t\r\n]/.test(cell)) return `'${cell}`;
  return cell === null ? "" : String(cell);
}

test.each(named)("$name as CSV are what GraphQL answers", async ({ collection }) => {
  const items = await whole.items(collection);
  const { bytes } = await whole.file(collection, csv);
  const [header = [], ...rows]: string[][] = parseCsv(bytes);
  expect(rows).toEqual(items.map((item) => cellsOf(item, header).map(csvCell)));
});

test.each(named)("$name as Parquet are what GraphQL answers", async ({ collection }) => {
  const { parquetReadObjects } = await import("hyparquet");
  const items = await whole.items(collection);
  const { bytes } = await whole.file(collection, parquet);
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  const [paths = []] = rows.map((row) => Object.keys(row));
  expect(rows.map((row) => Object.values(row))).toEqual(items.map((item) => cellsOf(item, paths)));
});

test.each(named)("$name as a workbook are what GraphQL answers", async ({ collection }) => {
  const items = await whole.items(collection);
  const { bytes, plan } = await whole.file(collection, xlsx);
  const [header, ...rows] = await readExcelFile(bytes, { trim: false });
  const paths = plan.columns.map(({ path }) => path);
  expect(header).toEqual(paths);
  const dates = new Set(
    plan.columns.flatMap(({ type }, at) => (type === "partialDate" ? [at] : [])),
  );
  const excelCell = (cell: Cell, at: number) =>
    dates.has(at) && typeof cell === "string" && /^\d{4}-\d\d-\d\d$/.test(cell)
      ? new Date(cell)
      : cell;
  expect(rows).toEqual(items.map((item) => cellsOf(item, paths).map(excelCell)));
});
