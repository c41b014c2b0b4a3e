import type { CellValue, ColumnDef, WriteSheet } from "hucre/xlsx";
import { ExportError } from "../errors";
import { joined } from "../table/lists";
import { type Column, type Entry, lacksNothing, type Table } from "../table/table";
import type { Chunk, Format } from "../write/format";

/** Excel's own limits: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const MAX_TEXT = 32_767;
const MAX_NAME = 31;
/** What would be read as a character by its code: so are control characters written (ECMA-376 Part 1, 22.9.2.19). */
const CODED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** The first day of Excel's calendar that it counts right: it believes that 1900 was a leap year. */
const FIRST_DAY = "1900-03-01";

/**
 * A workbook after ECMA-376, one sheet a table, the header frozen. Numbers, booleans and days are cells of
 * that type, so that they sort and filter; partial dates are text, and so are days before 1900-03-01, which Excel does not have.
 * Memory does not grow with the rows of one table; of several tables, all rows are held.
 */
export const xlsx: Format = {
  name: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  description: "An Excel workbook with typed cells, one sheet a table.",
  tables: "many",
  identified: false,
  lacks: lacksNothing,
  async *write(tables, { revisedAt }) {
    const [only] = tables;
    yield* only !== undefined && tables.length === 1 ? stream(only) : workbook(tables, revisedAt);
  },
};

async function* stream(table: Table): AsyncGenerator<Chunk> {
  const { writeXlsxStream } = await import("hucre/xlsx");
  yield* writeXlsxStream(rowsOf(table), { ...headOf(table), freezePane: { rows: 1 } });
}

/** The library streams one sheet only; and it dates a workbook of several by the clock, unless it is told a date. */
async function* workbook(tables: readonly Table[], modified: Date): AsyncGenerator<Chunk> {
  const { writeXlsx } = await import("hucre/xlsx");
  const sheets: WriteSheet[] = [];
  for (const table of tables) {
    const rows: CellValue[][] = [table.columns.map(({ path }) => path)];
    for await (const row of rowsOf(table)) rows.push(row);
    sheets.push({ ...headOf(table), rows, freezePane: { rows: 1 } });
  }
  yield await writeXlsx({ sheets, properties: { modified } });
}

function headOf({ name, columns }: Table): { name: string; columns: ColumnDef[] } {
  return {
    name: name.slice(0, MAX_NAME),
    columns: columns.map(({ path }) => ({ header: path })),
  };
}

async function* rowsOf({ columns, batches }: Table): AsyncGenerator<CellValue[]> {
  for await (const entries of batches) {
    for (const entry of entries) yield columns.map((column) => cellValue(column, entry));
  }
}

function cellValue({ path, type, isList, read }: Column, entry: Entry): CellValue {
  const cell = joined(read(entry));
  if (typeof cell !== "string") return cell;
  if (type === "day" && !isList && cell >= FIRST_DAY) return new Date(`${cell}T00:00:00Z`);
  if (cell.length <= MAX_TEXT) return cell.replace(CODED, "_x005F_");
  throw new ExportError(
    `${path} has a text of ${cell.length} characters, a cell of xlsx holds ${MAX_TEXT}; leave it out or choose another format`,
  );
}
