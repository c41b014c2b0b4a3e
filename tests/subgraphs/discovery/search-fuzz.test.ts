import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { MAX_SEARCH_LENGTH } from "../../../src/core/search-text/words";
import { openRealGraph } from "../../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

const SOURCE = `query ($text: String!) {
  search(text: $text, first: 3) {
    edges { score node { id } match { text via } } nodes { id ... on Person { name } }
    totalCount didYouMean countsByType { type count }
  }
  conferences(filter: { text: $text }, first: 3) { totalCount nodes { id } }
}`;

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom('"', "*", "NEAR(", "AND", "exact:", "\u0000", "\ud800", "бак", "Şuşa"), {
      maxLength: 70,
    })
    .map((pieces) => pieces.join(" ")),
);

test("300 random texts are answered by the graph, or refused for their length", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (searched) => {
      const { data, errors } = await graph.answer(SOURCE, { text: searched });
      if ([...searched].length <= MAX_SEARCH_LENGTH) {
        expect(errors).toBeUndefined();
        expect(data).toBeTruthy();
      } else
        for (const { extensions } of errors ?? []) expect(extensions.code).toBe("BAD_USER_INPUT");
    }),
    { numRuns: 300, seed: 1993 },
  );
});
