import { createContext } from "../../../src/core/context";
import { getOrInsert } from "../../../src/core/get-or-insert";
import { collectionPlans, formatsOf } from "../../../src/exports/collections/collection-plans";
import { tableName } from "../../../src/exports/collections/collection-query";
import { type Collection, collections } from "../../../src/exports/collections/collections";
import type { Execute } from "../../../src/exports/query/graph/execute";
import { type Plan, tableOf } from "../../../src/exports/table/plan";
import type { Table } from "../../../src/exports/table/table";
import { type Format, PLAIN_CSV } from "../../../src/exports/write/format";
import { operationsOf } from "../../../src/graph/operation";
import { openRealGraph } from "../../helpers/real-graph";

/** One item of a list, as GraphQL answers it. */
export type Item = Readonly<Record<string, unknown>>;

/** What an export gave. */
interface ExportedFile {
  readonly plan: Plan;
  readonly bytes: Buffer;
}

const OPTIONS = {
  base: "https://kenesh.example/id/",
  revisedAt: new Date("2026-03-01T00:00:00Z"),
  title: "Kenesh",
  csv: PLAIN_CSV,
};

/**
 * So many rows are read back in formats whose readers take a second for some hundreds; all of them where jest is told
 * so, as `npm run round-trips` does.
 */
export const rowsRead = (some: number) =>
  "wholeFiles" in globalThis ? Number.POSITIVE_INFINITY : some;

/** The whole data set, asked for in plain pages and by exports. */
export function openWhole() {
  const graph = openRealGraph();
  const compiled = operationsOf(graph.schema).execute;
  const execute: Execute = ({ document, variables }) =>
    compiled({ document, ...(variables && { variables }), context: createContext(graph.db) });
  const exportGraph = { schema: graph.schema, execute };

  const read = new Map<Collection, Promise<Item[]>>();
  const files = new Map<string, Promise<ExportedFile>>();

  const write = async (
    collection: Collection,
    format: Format,
    rows = Number.POSITIVE_INFINITY,
  ): Promise<ExportedFile> => {
    const [plan] = await collectionPlans(exportGraph, collection, format, {});
    if (plan === undefined) throw new Error(`${tableName(collection)} has no table`);
    const chunks: Buffer[] = [];
    for await (const chunk of format.write([firstRows(tableOf(plan, execute), rows)], OPTIONS))
      chunks.push(Buffer.from(chunk));
    return { plan, bytes: Buffer.concat(chunks) };
  };

  /** Page by page. */
  const readAll = async (collection: Collection): Promise<Item[]> => {
    const isNamed = collection.selection.includes("$lang");
    const lang = isNamed ? ', $lang: [LanguageTag!]! = ["en"]' : "";
    const query = `query ($after: String${lang}) { list: ${collection.field}(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor } nodes { ${collection.selection} } } }`;
    const items: Item[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const {
        list,
      }: { list: { nodes: Item[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await graph.data(query, { after });
      items.push(...list.nodes);
      after = list.pageInfo.endCursor;
      more = list.pageInfo.hasNextPage;
    }
    return items;
  };

  return {
    ...exportGraph,
    close: graph.close,
    /** Every item of a collection, as any client would read it. */
    items: (collection: Collection) => getOrInsert(read, collection, () => readAll(collection)),
    /** What a format makes of a collection. */
    file: (collection: Collection, format: Format) =>
      getOrInsert(files, `${collection.name}.${format.name}`, () => write(collection, format)),
    /** What a format makes of the first rows of a collection: some hundreds of these are more than any rule needs. */
    beginning: (collection: Collection, format: Format, rows: number) =>
      getOrInsert(files, `${rows} of ${collection.name}.${format.name}`, () =>
        write(collection, format, rows),
      ),
    /** The collections that a format can be filled from. */
    collectionsOf: (format: Format) =>
      collections.filter((collection) => formatsOf(graph.schema, collection).includes(format)),
  };
}

/** The table, which ends after so many rows. */
function firstRows(table: Table, most: number): Table {
  async function* batches() {
    let left = most;
    for await (const batch of table.batches) {
      yield batch.slice(0, left);
      left -= batch.length;
      if (left <= 0) return;
    }
  }
  return { ...table, batches: batches() };
}

/** What an item has under the path of a column, by the rules that the README of the exports gives; written anew. */
export function expectedAt(item: Item, path: string): unknown {
  const [, of, which] = /^(.*)_(earliest|latest)$/.exec(path) ?? [];
  if (of === undefined) return at(item, path.split("."));
  const stated = at(item, of.split("."));
  const toDay = (date: unknown) =>
    typeof date === "string" ? dayOf(boundOf(date, which), which === "latest") : null;
  return Array.isArray(stated) ? stated.map(toDay) : toDay(stated);
}

/** Of several days, `2009-10-02/2009-10-03`, the first or the last. */
function boundOf(date: string, which: string | undefined): string {
  const bounds = date.split("/");
  return bounds.at(which === "latest" ? -1 : 0) ?? date;
}

/** Of a list, what each item has at the rest of the path. */
function at(value: unknown, keys: readonly string[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined || value === null || value === undefined) return value ?? null;
  if (Array.isArray(value)) return value.map((one) => at(one, keys));
  return at((value as Item)[key], rest);
}

/** The first or the last day that a date may mean; about is one of its units more on both sides. */
function dayOf(date: string, isLatest: boolean): string {
  const about = date.endsWith("~") ? 1 : 0;
  const [year = 0, month, day] = date.replace("~", "").split("-").map(Number);
  const step = isLatest ? about : -about;
  const [years, months, days] =
    month === undefined ? [step, 0, 0] : day === undefined ? [0, step, 0] : [0, 0, step];
  const end = (given: number | undefined, first: number) => given ?? first;
  const from = [year + years, end(month, isLatest ? 12 : 1) - 1 + months] as const;
  const last = day === undefined && isLatest ? Date.UTC(from[0], from[1] + 1, 0) : null;
  return new Date(last ?? Date.UTC(...from, (day ?? 1) + days)).toISOString().slice(0, 10);
}
