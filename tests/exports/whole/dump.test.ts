import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import Sqlite from "better-sqlite3";
import { parse as parseCsv } from "csv-parse/sync";
import { getOrInsert } from "../../../src/core/get-or-insert";
import { collections } from "../../../src/exports/collections/collections";
import { dumpParts, writeDump } from "../../../src/exports/dump/dump";
import type { DumpForm } from "../../../src/exports/dump/forms";
import { editionOf } from "../../../src/exports/query/graph/edition";
import { PLAIN_CSV } from "../../../src/exports/write/format";
import { expectedAt, type Item, openWhole } from "./real";

const whole = openWhole();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-dump-"));
});

afterAll(() => {
  whole.close();
  rmSync(folder, { recursive: true });
});

const first = new Map<DumpForm, Promise<string>>();

/** Everything in a form, written once for all tests that only read it. */
function firstDump(form: DumpForm): Promise<string> {
  return getOrInsert(first, form, () => dumped(`first-${form}`, form));
}

/** Writes everything into a folder; gives its path. */
async function dumped(name: string, form: DumpForm, signal = new AbortController().signal) {
  const edition = await editionOf(whole.execute);
  const options = { base: "https://kenesh.example/", title: "", csv: PLAIN_CSV, ...edition };
  const parts = dumpParts(whole, ["en"]);
  const dump = { graph: whole, parts, edition, options, signal, onRows: () => {} };
  await writeDump(join(folder, name), form, dump, async () => {});
  return join(folder, name);
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: { readonly name: string; readonly type: string }[];
    readonly primaryKey?: string;
    readonly foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

test("CSV files are described as they are: columns, bytes, keys and what they refer to", async () => {
  const path = await firstDump("csv");
  const { resources } = JSON.parse(readFileSync(join(path, "datapackage.json"), "utf8")) as {
    resources: Resource[];
  };
  expect(resources.map(({ name }) => name)).toEqual(collections.map(({ name }) => name));
  const columns = new Map<string, readonly string[]>();
  for (const { name, path: file, bytes, hash, schema } of resources) {
    const content = readFileSync(join(path, file));
    expect(content.length).toBe(bytes);
    expect(hash).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
    const [header = [], ...rows]: string[][] = parseCsv(content);
    expect(schema.fields.map((field) => field.name)).toEqual(header);
    for (const [at, column] of header.entries())
      columns.set(
        `${name} ${column}`,
        rows.map((row) => row[at] ?? ""),
      );
  }
  const references = resources.flatMap(({ name, schema: { foreignKeys = [] } }) =>
    foreignKeys.map(({ fields, reference }) => ({
      from: `${name} ${fields}`,
      to: `${reference.resource} ${reference.fields}`,
    })),
  );
  expect(references).toContainEqual({ from: "conferences place.id", to: "places id" });
  for (const { from, to } of references) {
    const known = new Set(columns.get(to));
    expect(columns.get(from)?.filter((id) => id !== "" && !known.has(id))).toEqual([]);
  }
});

test("the SQLite file holds every item once, lists in their order, and nothing refers to nothing", async () => {
  const path = await firstDump("sqlite");
  const db = new Sqlite(join(path, "kenesh.sqlite"), { readonly: true });
  const all = (sql: string) => db.prepare(sql).all() as Record<string, unknown>[];
  try {
    expect(db.pragma("foreign_key_check")).toEqual([]);
    for (const collection of collections) {
      const items = await whole.items(collection);
      const table = collection.name.replace("-", "_");
      const rows = all(`select * from ${table} order by rowid`);
      const names = Object.keys(rows[0] ?? {});
      expect(rows.map((row) => Object.values(row))).toEqual(
        items.map((item) => {
          const values = new Map(columnsIn(item));
          return names.map((name) => values.get(name) ?? null);
        }),
      );
    }
    const conferences = collections.find(({ name }) => name === "conferences");
    const items = conferences === undefined ? [] : await whole.items(conferences);
    const organizers = all(
      "select owner_id, id from conferences_organizers order by owner_id, position",
    );
    const expected = items
      .flatMap(({ id, organizers }) =>
        (organizers as Item[]).map((one) => ({ owner_id: id, id: one.id })),
      )
      .sort((a, b) =>
        String(a.owner_id) < String(b.owner_id) ? -1 : Number(a.owner_id !== b.owner_id),
      );
    expect(organizers).toEqual(expected);
  } finally {
    db.close();
  }
});

/** The single values of an item, by the names that its columns have: `place_id`, `start_date`. */
function columnsIn(item: Item, above = ""): [string, unknown][] {
  return Object.entries(item).flatMap(([key, value]): [string, unknown][] => {
    const own = key === "__typename" ? "type" : key;
    const name = above + own.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (typeof value === "boolean") return [[name, Number(value)]];
    const days = [`${name}_earliest`, `${name}_latest`].map((column): [string, unknown] => [
      column,
      typeof value === "string" && /^\d{4}(-\d\d){0,2}~?(\/\d{4}(-\d\d){0,2}~?)?$/.test(value)
        ? expectedAt({ value }, column.replace(name, "value"))
        : null,
    ]);
    if (typeof value === "string") return [[name, value], ...days];
    if (typeof value !== "object" || value === null) return [[name, value]];
    return Array.isArray(value) ? [] : columnsIn(value as Item, `${name}_`);
  });
}

test("every table has a view in which people find names for ids", async () => {
  const db = new Sqlite(join(await firstDump("sqlite"), "kenesh.sqlite"), { readonly: true });
  try {
    for (const { name } of collections) {
      const table = name.replace("-", "_");
      const count = (of: string) => db.prepare(`select count(*) from ${of}`).pluck().get();
      expect(count(`${table}_readable`)).toBe(count(table));
    }
    const summit = db
      .prepare("select place, organizers, series from conferences_readable where id = ?")
      .get("ots-summit-08-istanbul-2021");
    expect(summit).toEqual({
      place: "Istanbul",
      organizers: "Organization of Turkic States",
      series: expect.stringContaining("Summits of the Organization of Turkic States"),
    });
  } finally {
    db.close();
  }
});

test.each(["ndjson", "parquet", "sqlite", "csv"] as const)(
  "the same data gives the same %s files",
  async (form) => {
    const [one, two] = [await firstDump(form), await dumped(`second-${form}`, form)];
    const names = readdirSync(one);
    expect(readdirSync(two)).toEqual(names);
    for (const name of names)
      expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name)))).toBe(true);
  },
);

test("a dump that is stopped changes nothing, and leaves other files alone", async () => {
  const path = join(folder, "stopped");
  cpSync(await firstDump("ndjson"), path, { recursive: true });
  writeFileSync(join(path, "mine.txt"), "mine");
  writeFileSync(join(path, "bodies.ndjson"), "old");
  const controller = new AbortController();
  controller.abort(new Error("stopped"));
  for (const form of ["ndjson", "sqlite"] as const)
    await expect(dumped("stopped", form, controller.signal)).rejects.toThrow("stopped");
  expect(readFileSync(join(path, "bodies.ndjson"), "utf8")).toBe("old");
  expect(existsSync(join(path, "kenesh.sqlite"))).toBe(false);
  await dumped("stopped", "ndjson");
  expect(readFileSync(join(path, "mine.txt"), "utf8")).toBe("mine");
  expect(readFileSync(join(path, "bodies.ndjson"), "utf8")).toContain('"ots"');
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
});
