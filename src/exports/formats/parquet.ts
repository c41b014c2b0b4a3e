import type { ColumnSource, SchemaElement } from "hyparquet-writer";
import { grouped } from "../table/grouped";
import { isListOfCells } from "../table/lists";
import { type Cell, type CellType, type Column, type Entry, lacksNothing } from "../table/table";
import type { Format } from "../write/format";

/** Rows of a row group, the unit that readers skip and load. So many rows are held in memory, not more. */
const GROUP_ROWS = 10_000;

const ELEMENTS: Record<CellType, Omit<SchemaElement, "name">> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  partialDate: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  json: { type: "BYTE_ARRAY", converted_type: "JSON" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  day: { type: "INT32", converted_type: "DATE" },
};

/**
 * Apache Parquet (https://parquet.apache.org/docs/file-format/), snappy-compressed: one optional column of
 * the fitting type for each column of the table; days are DATE, partial dates are text, lists are LIST. Memory grows by
 * a little footer entry a row group, not with the rows.
 */
export const parquet: Format = {
  name: "parquet",
  mediaType: "application/vnd.apache.parquet",
  description: "Apache Parquet with typed columns, for DuckDB, pandas, R.",
  tables: "one",
  identified: false,
  lacks: lacksNothing,
  async *write(tables) {
    const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
    for (const { columns, batches } of tables) {
      const buffer = new ByteWriter();
      const file = new ParquetWriter({
        writer: buffer,
        schema: schemaOf(columns),
        createdBy: "kenesh",
      });
      for await (const entries of grouped(batches, GROUP_ROWS)) {
        // The buffer is synchronous, and so is writing to it.
        void file.write({ columnData: valuesOf(columns, entries), rowGroupSize: GROUP_ROWS });
        yield buffer.getBytes().slice();
        buffer.index = 0; // what was yielded is forgotten; `offset` goes on counting
      }
      void file.finish();
      yield buffer.getBytes().slice();
    }
  },
};

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  const elements = columns.flatMap(({ path, type, isList }): SchemaElement[] => {
    const element = { ...ELEMENTS[type], repetition_type: "OPTIONAL" } as const;
    return isList ? listOf(path, element) : [{ ...element, name: path }];
  });
  return [{ name: "root", num_children: columns.length }, ...elements];
}

/** https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists */
function listOf(name: string, element: Omit<SchemaElement, "name">): SchemaElement[] {
  return [
    { name, repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { ...element, name: "element" },
  ];
}

function valuesOf(columns: readonly Column[], entries: readonly Entry[]): ColumnSource[] {
  return columns.map(({ path, type, read }) => ({
    name: path,
    data: entries.map((entry) => {
      const cell = read(entry);
      return isListOfCells(cell)
        ? cell.map((item) => parquetValue(type, item))
        : parquetValue(type, cell);
    }),
  }));
}

/** The writer turns dates into days and values into JSON text by itself. */
function parquetValue(type: CellType, cell: Cell): unknown {
  if (typeof cell !== "string") return cell;
  if (type === "day") return new Date(`${cell}T00:00:00Z`);
  if (type === "json") return JSON.parse(cell);
  return cell;
}
