import { parse } from "graphql";
import { plansOf, tableOf } from "../../../src/exports/table/plan";
import type { CellOrList, CellType, Table } from "../../../src/exports/table/table";
import { type Format, PLAIN_CSV, type WriteOptions } from "../../../src/exports/write/format";
import { schema, server } from "../fixture";

const OPTIONS: WriteOptions = {
  base: "https://kenesh.example/id/",
  revisedAt: new Date("2026-03-01T06:30:00Z"),
  title: "Kenesh",
  csv: PLAIN_CSV,
};

/** A table with these columns and rows, in batches of two; a type in brackets is that of a list's values. */
export function tableFrom(
  types: Readonly<Record<string, CellType | readonly [CellType]>>,
  rows: readonly (readonly CellOrList[])[],
  name = "rows",
): Table {
  const columns = Object.entries(types).map(([path, type], index) => ({
    path,
    type: typeof type === "string" ? type : type[0],
    description: null,
    isList: typeof type !== "string",
    choices: null,
    read: (entry: Readonly<Record<string, unknown>>) => entry[index] as CellOrList, // as made below
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
