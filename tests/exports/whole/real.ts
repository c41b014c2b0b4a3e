import { createContext } from "../../../src/core/context";
import { keptIn } from "../../../src/core/kept";
import { collectionPlans, formatsOf } from "../../../src/exports/collections/collection-plans";
import { tableName } from "../../../src/exports/collections/collection-query";
import { type Collection, collections } from "../../../src/exports/collections/collections";
import type { Execute } from "../../../src/exports/query/execute";
import { type Plan, tableOf } from "../../../src/exports/table/plan";
import type { Cell } from "../../../src/exports/table/table";
import type { Format } from "../../../src/exports/write/format";
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
  bom: false,
};

/** The whole data set, asked for in plain pages and by exports. */
export function openWhole() {
  const graph = openRealGraph();
  const compiled = operationsOf(graph.schema).execute;
  const execute: Execute = ({ document, variables }) =>
    compiled({ document, ...(variables && { variables }), context: createContext(graph.db) });
  const exportGraph = { schema: graph.schema, execute };

  const read = new Map<Collection, Promise<Item[]>>();
  const files = new Map<string, Promise<ExportedFile>>();

  const write = async (collection: Collection, format: Format): Promise<ExportedFile> => {
    const [plan] = await collectionPlans(exportGraph, collection, format, {});
    if (plan === undefined) throw new Error(`${tableName(collection)} has no table`);
    const chunks: Buffer[] = [];
    for await (const chunk of format.write([tableOf(plan, execute)], OPTIONS))
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
    items: (collection: Collection) => keptIn(read, collection, () => readAll(collection)),
    /** What a format makes of a collection. */
    file: (collection: Collection, format: Format) =>
      keptIn(files, `${collection.name}.${format.name}`, () => write(collection, format)),
    /** The collections that a format can be filled from. */
    collectionsOf: (format: Format) =>
      collections.filter((collection) => formatsOf(graph.schema, collection).includes(format)),
  };
}

/** What stands at the end of a dotted path, one value of each item of the lists on the way. */
function valuesAt(value: unknown, keys: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, keys));
  const [key, ...rest] = keys;
  if (key === undefined || value === null || value === undefined) return [value ?? null];
  return valuesAt((value as Item)[key], rest);
}

function isInList(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (Array.isArray(value)) return true;
  if (key === undefined || typeof value !== "object" || value === null) return false;
  return isInList((value as Item)[key], rest);
}

/** The cells of an item, by the rule that the README of the exports gives; written anew, to be compared. */
export function cellsOf(item: Item, paths: readonly string[]): Cell[] {
  return paths.map((path) => {
    const keys = path.split(".");
    const values = valuesAt(item, keys);
    if (!isInList(item, keys)) return values[0] as Cell;
    if (values.every((value) => value === null)) return null;
    return values.map((value) => value ?? "").join("; ");
  });
}
