import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { compareMany, reproduction } from "./random/report";
import { type OpenSubject, openSubject, SUBJECTS } from "./random/subjects";

/** Some of those that `npm run random-operations` compares. */
const OPERATIONS = [
  { graph: "merged", count: 1_400 },
  { graph: "as-subgraph", count: 600 },
] as const;

describe.each(OPERATIONS)("answered as by graphql-js, $graph:", ({ graph, count }) => {
  let open: OpenSubject;

  beforeAll(async () => {
    open = await openSubject(SUBJECTS[graph]);
  });

  afterAll(() => open.close());

  test(`${count} random operations, three times each`, async () => {
    const { counts, different } = await compareMany(open, 1, count);
    const [first] = different;
    expect(first === undefined ? "" : await reproduction(open, graph, first)).toBe("");
    // It is answers that are compared: nearly all operations are served, and most without errors.
    expect(counts.get("invalid") ?? 0).toBe(0);
    expect(counts.get("refused") ?? 0).toBeLessThan(0.1 * count);
    expect(counts.get("whole") ?? 0).toBeGreaterThan(0.4 * count);
  }, 300_000);
});
