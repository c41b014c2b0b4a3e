import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { jsonPieces } from "../../src/graph/json-pieces";

const textOf = async (value: unknown) => Buffer.concat([...(await jsonPieces(value))]).toString();

test("pieces are the JSON of the value, whatever it is", async () => {
  const alike = fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async (value) => {
    expect(await textOf(value)).toBe(JSON.stringify(value));
  });
  await fc.assert(alike, { seed: 1992, numRuns: 500 });
});

test("a long answer comes in many pieces, in order, and others have their turn meanwhile", async () => {
  const rows = Array.from({ length: 20_000 }, (_, id) => ({
    id: `row-${id}`,
    name: 'Şuşa "2023"',
    inner: { list: [1, null, true, { ә: "ʻ" }] },
  }));
  const value = { data: { rows, deep: { rows: rows.slice(0, 3_000) } } };
  let rounds = 0;
  const counting = setInterval(() => (rounds += 1), 0);
  const pieces = await jsonPieces(value);
  clearInterval(counting);
  expect(Buffer.concat([...pieces]).toString()).toBe(JSON.stringify(value));
  expect(pieces.length).toBeGreaterThan(20);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(256 * 1024);
  expect(rounds).toBeGreaterThan(0);
});
