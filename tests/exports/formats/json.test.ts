import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { json } from "../../../src/exports/formats/json";
import { ndjson } from "../../../src/exports/formats/ndjson";
import type { Entry, Table } from "../../../src/exports/table/table";
import { written } from "./written";

function tableOf(entries: readonly Entry[], name = "rows"): Table {
  async function* batches() {
    yield [];
    for (const entry of entries) yield [entry];
    yield [];
  }
  return { name, columns: [], within: [], batches: batches() };
}

const entry = fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue(), {
  noNullPrototype: true,
});

test("an array of the entries, one a line", async () => {
  const text = (
    await written(json, [tableOf([{ id: "a", in: [{ b: "ə" }] }, { id: "c" }])])
  ).toString();
  expect(text).toBe('[\n{"id":"a","in":[{"b":"ə"}]},\n{"id":"c"}\n]\n');
});

test("several tables are an object of arrays", async () => {
  const bytes = await written(json, [tableOf([{ id: "a" }], "conferences"), tableOf([], "bodies")]);
  expect(JSON.parse(bytes.toString())).toEqual({ conferences: [{ id: "a" }], bodies: [] });
});

test("any entries come back from JSON as they were", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry), async (entries) => {
      const back: unknown = JSON.parse((await written(json, [tableOf(entries)])).toString());
      expect(back).toEqual(JSON.parse(JSON.stringify(entries)));
    }),
  );
});

test("any entries come back from lines of JSON as they were", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry), async (entries) => {
      const lines = (await written(ndjson, [tableOf(entries)])).toString().split("\n");
      expect(lines.pop()).toBe("");
      const back: unknown[] = lines.map((line) => JSON.parse(line));
      expect(back).toEqual(JSON.parse(JSON.stringify(entries)));
    }),
  );
});
