import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { collectionQuery } from "../collections/collection-query";
import { type Collection, collections } from "../collections/collections";
import { csv } from "../formats/csv";
import { ndjson } from "../formats/ndjson";
import { parquet } from "../formats/parquet";
import type { Edition } from "../query/graph/edition";
import type { ExportGraph } from "../query/graph/endpoint";
import { counted, type RowListener } from "../table/counted";
import { type Plan, plansOf, tableOf } from "../table/plan";
import type { Table } from "../table/table";
import type { Chunk, Format, WriteOptions } from "../write/format";
import { writeFileWhole } from "../write/output";
import { dataPackageOf, type WrittenFile } from "./datapackage";
import { fillFolder } from "./folder";
import type { DumpForm } from "./forms";
import { writeSqlite } from "./sqlite";

/** A collection of a dump, and how it becomes rows. */
export interface DumpPart {
  readonly collection: Collection;
  readonly plan: Plan;
}

/** All that writing a dump takes. */
export interface Dump {
  readonly graph: ExportGraph;
  readonly parts: readonly DumpPart[];
  readonly edition: Edition;
  readonly options: WriteOptions;
  readonly signal: AbortSignal;
  readonly onRows: RowListener;
}

/** A part with its rows. */
type DumpTable = DumpPart & Table;

const FORMATS: Record<Exclude<DumpForm, "sqlite">, Format> = { csv, ndjson, parquet };

/** The parts of a dump: every collection, whole. */
export function dumpParts({ schema }: ExportGraph, languages: readonly string[]): DumpPart[] {
  return collections.flatMap((collection) => {
    const { document, variables } = collectionQuery(schema, collection, { languages });
    return plansOf(schema, document, ndjson, { variables }).map((plan) => ({ collection, plan }));
  });
}

/**
 * Writes a dump into a folder: all its files or none. CSV files get a `datapackage.json`.
 *
 * @param isUnchanged asked when all is read, before anything takes its place; throws if it is not
 * @returns the names of the files
 * @throws ExportError when a query fails or a file cannot be written
 */
export async function writeDump(
  folder: string,
  form: DumpForm,
  dump: Dump,
  isUnchanged: () => Promise<void>,
): Promise<string[]> {
  const { parts, graph, onRows } = dump;
  const tables = parts.map((part) => ({ ...part, ...tableOf(part.plan, graph.execute) }));
  const read = counted(tables, onRows);
  let names: string[] = [];
  await fillFolder(folder, async (inside) => {
    names =
      form === "sqlite"
        ? await writeDatabase(inside, read, dump)
        : await writeFiles(inside, read, form, dump);
    await isUnchanged();
  });
  return names;
}

async function writeDatabase(
  folder: string,
  tables: readonly DumpTable[],
  { signal }: Dump,
): Promise<string[]> {
  const name = "kenesh.sqlite";
  const shaped = tables.map((table) => ({ ...table, path: table.plan.path }));
  await writeSqlite(join(folder, name), shaped, signal);
  return [name];
}

async function writeFiles(
  folder: string,
  tables: readonly DumpTable[],
  form: keyof typeof FORMATS,
  dump: Dump,
): Promise<string[]> {
  const written: WrittenFile[] = [];
  for (const table of tables) {
    const file = `${table.collection.name}.${form}`;
    const { chunks, digest } = digested(FORMATS[form].write([table], dump.options));
    await writeFileWhole(join(folder, file), chunks, dump.signal);
    written.push({ ...table, file, ...digest() });
  }
  const names = written.map(({ file }) => file);
  if (form !== "csv") return names;
  const text = `${JSON.stringify(dataPackageOf(written, dump.edition, dump.options.csv), null, 2)}\n`;
  await writeFile(join(folder, "datapackage.json"), text);
  return [...names, "datapackage.json"];
}

/** The chunks, and, when they have passed, how many bytes they were and their hash. */
function digested(chunks: AsyncIterable<Chunk>) {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* pass(): AsyncGenerator<Chunk> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += Buffer.byteLength(chunk);
      yield chunk;
    }
  }
  return { chunks: pass(), digest: () => ({ bytes, sha256: hash.digest("hex") }) };
}
