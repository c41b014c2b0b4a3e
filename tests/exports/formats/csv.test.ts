import { expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { csv } from "../../../src/exports/formats/csv";
import { PLAIN_CSV } from "../../../src/exports/write/format";
import { tableFrom, written } from "./written";

const text = async (...args: Parameters<typeof tableFrom>) =>
  (await written(csv, [tableFrom(...args)])).toString();

test("is what RFC 4180 says: a header, CRLF, quotes where they are needed, null as nothing", async () => {
  const types = { id: "text", "place.name": "text", count: "integer", isOpen: "boolean" } as const;
  const rows = [
    ["a", 'the "Blue", hall', -3, true],
    ["ş", "two\r\nlines", null, false],
  ];
  expect(await text(types, rows)).toBe(
    'id,place.name,count,isOpen\r\na,"the ""Blue"", hall",-3,true\r\nş,"two\r\nlines",,false\r\n',
  );
});

test("a table without rows is its header", async () => {
  expect(await text({ id: "text" }, [])).toBe("id\r\n");
});

test("the byte order mark comes when asked for", async () => {
  const bytes = await written(csv, [tableFrom({ id: "text" }, [["ə"]])], {
    csv: { ...PLAIN_CSV, bom: true },
  });
  expect(bytes.toString("hex")).toBe(Buffer.from("\uFEFFid\r\nə\r\n").toString("hex"));
});

test("it can be written for Excel where the decimal sign is a comma", async () => {
  const table = tableFrom({ name: "text", latitude: "number" }, [["a;b", -39.5]]);
  const dialect = { bom: true, delimiter: "semicolon", decimal: "comma" } as const;
  const bytes = await written(csv, [table], { csv: dialect });
  expect(bytes.toString()).toBe('\uFEFFname;latitude\r\n"a;b";-39,5\r\n');
});

const anyText = fc.string({ unit: "grapheme", minLength: 1 });
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

test("any text comes back as it was, but for an apostrophe before what looks like a formula", async () => {
  const risky = fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝"), anyText);
  const lines = fc.string({ unit: fc.constantFrom("\r", "\n", "a", '"', ","), minLength: 1 });
  const cell = fc.oneof(
    anyText,
    lines,
    risky.map((parts) => parts.join("")),
    risky.map((parts) => `''${parts.join("")}`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
      const back: string[][] = parse(await text({ a: "text", b: "text" }, rows), { from: 2 });
      expect(back).toEqual(rows.map((row) => row.map((c) => (FORMULA.test(c) ? `'${c}` : c))));
      for (const value of back.flat()) expect(value).not.toMatch(/^[=+\-@\t\r\n\uFF1D]/);
      // Taking one apostrophe away where it says so gives every text back.
      const texts = back.map((row) => row.map((c) => (FORMULA.test(c) ? c.slice(1) : c)));
      expect(texts).toEqual(rows);
    }),
  );
});

test("any number comes back as it was, and is never taken for text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (number) => {
      const [[back] = []]: string[][] = parse(await text({ n: "number" }, [[number]]), { from: 2 });
      expect(Number(back)).toBe(number === 0 ? 0 : number);
    }),
  );
});
