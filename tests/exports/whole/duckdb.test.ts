import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { collections } from "../../../src/exports/collections/collections";
import { csv } from "../../../src/exports/formats/csv";
import { parquet } from "../../../src/exports/formats/parquet";
import { expectedAt, openWhole } from "./real";

const whole = openWhole();
let folder: string;
let duckdb: DuckDBConnection;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-duckdb-"));
  duckdb = await (await DuckDBInstance.create(":memory:")).connect();
});

afterAll(() => {
  duckdb.closeSync();
  whole.close();
  rmSync(folder, { recursive: true });
});

const rows = async (sql: string) => (await duckdb.runAndReadAll(sql)).getRowObjectsJson();

const named = collections.map((collection) => ({ name: collection.name, collection }));

test.each(named)(
  "DuckDB reads from $name in Parquet what GraphQL answers",
  async ({ collection }) => {
    const { bytes, plan } = await whole.file(collection, parquet);
    const file = join(folder, `${collection.name}.parquet`);
    writeFileSync(file, bytes);
    const items = await whole.items(collection);
    const read = await rows(`select * from '${file}'`);
    const json = new Set(plan.columns.flatMap(({ path, type }) => (type === "json" ? [path] : [])));
    const values = read.map((row) =>
      Object.entries(row).map(([path, value]) =>
        json.has(path) ? JSON.parse(String(value)) : value,
      ),
    );
    expect(values).toEqual(
      items.map((item) => plan.columns.map(({ path }) => expectedAt(item, path))),
    );
    const columns = await rows(`describe select * from '${file}'`);
    const typeOf = new Map(columns.map((column) => [column.column_name, column.column_type]));
    for (const { path, type, isList } of plan.columns)
      if (type === "day") expect(typeOf.get(path)).toBe(isList ? "DATE[]" : "DATE");
  },
);

test("the recipes of the README give what the data has", async () => {
  const [collection] = named.filter(({ name }) => name === "conferences");
  if (collection === undefined) throw new Error("there are no conferences");
  const items = await whole.items(collection.collection);
  const file = join(folder, "recipe.parquet");
  writeFileSync(file, (await whole.file(collection.collection, parquet)).bytes);
  const early = await rows(
    `select id from '${file}' where "startDate_latest" <= date '2024-01-01' order by id`,
  );
  const expected = items.filter(
    (item) => String(expectedAt(item, "startDate_latest")) <= "2024-01-01",
  );
  expect(early.map(({ id }) => id)).toEqual(expected.map(({ id }) => id).sort());
  const about = await rows(`select id from '${file}' where list_contains(topics, 'energy')`);
  const withTopic = items.filter(({ topics }) => (topics as string[] | null)?.includes("energy"));
  expect(about.map(({ id }) => id)).toEqual(withTopic.map(({ id }) => id));
  expect([early.length, about.length].every((count) => count > 0)).toBe(true);
});

test("DuckDB takes the lists of a CSV apart", async () => {
  const [collection] = named.filter(({ name }) => name === "conferences");
  if (collection === undefined) throw new Error("there are no conferences");
  const file = join(folder, "lists.csv");
  writeFileSync(file, (await whole.file(collection.collection, csv)).bytes);
  const read = await rows(
    `select string_split(outcomes, '|') as outcomes from read_csv('${file}', all_varchar = true)`,
  );
  const items = await whole.items(collection.collection);
  expect(read.map(({ outcomes }) => outcomes ?? [])).toEqual(
    items.map((item) => expectedAt(item, "outcomes") ?? []),
  );
});
