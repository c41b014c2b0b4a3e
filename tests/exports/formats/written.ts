import { parse } from "graphql";
import { plansOf, tableOf } from "../../../src/exports/table/plan";
import type { Cell, CellType, Table } from "../../../src/exports/table/table";
import type { Format, WriteOptions } from "../../../src/exports/write/format";
import { schema, server } from "../fixture";

const OPTIONS: WriteOptions = {
  base: "https://kenesh.example/id/",
  revisedAt: new Date("2026-03-01T06:30:00Z"),
  title: "Kenesh",
  bom: false,
};

/** A table with these columns and rows, in batches of two. */
export function tableFrom(
  types: Readonly<Record<string, CellType>>,
  rows: readonly (readonly Cell[])[],
  name = "rows",
): Table {
  const columns = Object.entries(types).map(([path, type], index) => ({
    path,
    type,
    description: null,
    read: (entry: Readonly<Record<string, unknown>>) => entry[index] as Cell, // as made below
  }));
  async function* batches() {
    yield []; // a page may be empty
    for (let at = 0; at < rows.length; at += 2) {
      yield rows.slice(at, at + 2).map((row) => ({ ...row }));
    }
  }
  return { name, columns, within: [], batches: batches() };
}

/** What a format makes of tables. */
export async function written(
  { write }: Format,
  tables: readonly Table[],
  options: Partial<WriteOptions> = {},
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of write(tables, { ...OPTIONS, ...options }))
    chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What a format makes of a query of the fixture's schema. */
export async function writtenQuery(
  format: Format,
  rootValue: object,
  query: string,
  rows?: string,
): Promise<Buffer> {
  const { execute } = server(rootValue);
  const plans = plansOf(schema, parse(query), format, { rows });
  return written(
    format,
    plans.map((plan) => tableOf(plan, execute)),
  );
}
