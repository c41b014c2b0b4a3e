import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parse } from "yaml";
import { importanceOf } from "../../../src/subgraphs/discovery/search/importance";
import type { SearchableRecord } from "../../../src/subgraphs/discovery/search/rows";

/** What of a record in `data/` the search needs; every field but the id may be missing. */
interface Item {
  readonly id?: string;
  readonly code?: string;
  readonly kind?: string;
  readonly names?: Record<string, string>;
  readonly titles?: Record<string, string>;
  readonly also?: readonly string[];
  readonly acronym?: string;
  readonly official_name?: string;
  readonly former_names?: readonly { readonly name: string }[];
  readonly body?: string;
}

const DATA = resolve(__dirname, "../../../data");

const TYPES: Readonly<Record<string, string>> = {
  bodies: "Body",
  conferences: "Conference",
  documents: "Document",
  offices: "Office",
  people: "Person",
  "places.yaml": "Place",
  programmes: "Programme",
  series: "Series",
  "states.yaml": "State",
};

/** The languages in which every sovereign state has a name, from Unicode's data if not ours. */
const STATE_LANGUAGES = ["tr", "az", "kk", "ky", "uz", "tk", "hu", "ru", "tt"];

/** All records of `data/` that can be found, with names and importance as the build gives them. */
export function readRecords(): SearchableRecord[] {
  const items = Object.entries(TYPES).flatMap(([name, type]) =>
    readItems(join(DATA, name)).map((item) => ({ type, item, id: item.id ?? item.code ?? "" })),
  );
  const connections = countConnections(items);
  const central = new Set(
    items.filter(({ item }) => item.kind === "cooperation_body").map(({ id }) => id),
  );
  return items.map(({ type, item, id }) => ({
    id,
    type,
    names: { ...stateNames(type, id), ...(item.names ?? item.titles) },
    acronym: item.acronym ?? null,
    also: [
      ...(item.also ?? []),
      ...(item.former_names ?? []).map(({ name }) => name),
      ...(item.official_name === undefined ? [] : [item.official_name]),
    ],
    importance: importanceOf(
      central.has(id) || (type === "Office" && central.has(item.body ?? "")),
      connections.get(id) ?? 0,
    ),
  }));
}

function readItems(path: string): Item[] {
  const files = path.endsWith(".yaml")
    ? [path]
    : readdirSync(path, { recursive: true, encoding: "utf8" })
        .filter((file) => basename(file).endsWith(".yaml"))
        .sort()
        .map((file) => join(path, file));
  // The build's checker vouches for the format of data/.
  return files.flatMap((file) => parse(readFileSync(file, "utf8")) as Item | Item[]);
}

/** How often each id stands in another record, plus how many ids stand in it. */
function countConnections(items: readonly { item: Item; id: string }[]): Map<string, number> {
  const counts = new Map(items.map(({ id }) => [id, 0]));
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { item, id } of items) {
    for (const text of stringsIn(item)) {
      if (text === id || !counts.has(text)) continue;
      add(text);
      add(id);
    }
  }
  return counts;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function stateNames(type: string, code: string): Record<string, string> {
  if (type !== "State" || !/^[A-Z]{2}$/.test(code)) return {};
  return Object.fromEntries(
    STATE_LANGUAGES.flatMap((lang) => {
      const name = new Intl.DisplayNames([lang], { type: "region", fallback: "none" }).of(code);
      return name === undefined ? [] : [[lang, name] as const];
    }),
  );
}
