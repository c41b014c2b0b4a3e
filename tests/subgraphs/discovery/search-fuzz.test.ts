import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { MAX_SEARCH_LENGTH } from "../../../src/core/search-text/words";
import { openRealGraph } from "../../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

/** What breaks naive searches: syntax, directions, halves of letters, letters that expand. */
const HOSTILE = [
  ...['"', '""', "'", "*", "^", "-", "+", ":", "(", ")", "{", "}", ",", "\\", "%", "_", ";", "--"],
  ...["AND", "OR", "NOT", "NEAR(", "NEAR/2", "exact:", "rowid", "search_index", "null", "type:"],
  ...["\u0000", "\ud800", "\udfff", "\u202e", "\u200f", "\ufeff", "\u0301", "ﷺ", "ẞ", "İ", "ı"],
  ...["ʻ", "🐺", "👨‍👩‍👧", "بيلغه", "𐰋𐰃𐰠𐰏𐰀", "½", "Ⅷ", "\n", " ", " "],
  ...["Şuşa", "Омуралиев", "kubanychbek", "бак", "a", "of", "summit", "2024"],
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
    .map((units) => String.fromCharCode(...units)),
);
const text = fc.array(piece, { maxLength: 24, size: "max" }).map((pieces) => pieces.join(""));

const TEXTS = 4_000;
/** So many texts go with one request. */
const AT_ONCE = 20;
const NUMBERS = Array.from({ length: AT_ONCE }, (_, number) => number);

const SOURCE = `query (${NUMBERS.map((number) => `$t${number}: String!`).join(" ")}) {
  ${NUMBERS.map((number) => `s${number}: search(text: $t${number}, first: 3) { ...Found }`).join(" ")}
}
fragment Found on SearchConnection {
  edges { score node { id } match { text via } }
  totalCount didYouMean countsByType { type count }
}`;

interface Found {
  readonly edges: readonly { readonly score: number; readonly node: object | null }[];
  readonly totalCount: number;
}

/** The texts that are refused, by the numbers of their fields. */
const tooLong = (texts: readonly string[]) =>
  texts.flatMap((one, number) => ([...one].length > MAX_SEARCH_LENGTH ? [`s${number}`] : []));

test(`${TEXTS} random texts are answered by the graph, in order, or refused for their length`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (texts) => {
      const variables = Object.fromEntries(texts.map((one, number) => [`t${number}`, one]));
      const { data, errors = [] } = await graph.answer(SOURCE, variables);
      expect(errors.map(({ path }) => path?.[0])).toEqual(tooLong(texts));
      expect(errors.every(({ extensions }) => extensions.code === "BAD_USER_INPUT")).toBe(true);
      const answered = Object.values(data ?? {}).filter((found) => found !== null) as Found[];
      expect(answered).toHaveLength(AT_ONCE - errors.length);
      for (const { edges, totalCount } of answered) {
        const scores = edges.map(({ score }) => score);
        expect([...scores].sort((one, other) => other - one)).toEqual(scores);
        expect(edges.length).toBe(Math.min(totalCount, 3));
        expect(edges.every(({ node }) => node !== null)).toBe(true);
      }
    }),
    { numRuns: TEXTS / AT_ONCE, seed: 1993 },
  );
});

test("filters by text take any text, too", async () => {
  const source = `query ($text: String!) {
    conferences(filter: { text: $text }) { totalCount }
    people(filter: { text: $text }) { totalCount }
    documents(filter: { text: $text }) { totalCount }
    bodies(filter: { text: $text }) { totalCount }
  }`;
  await fc.assert(
    fc.asyncProperty(text, async (searched) => {
      const { data, errors = [] } = await graph.answer(source, { text: searched });
      const isTooLong = tooLong([searched]).length > 0;
      for (const { extensions } of errors) expect(extensions.code).toBe("BAD_USER_INPUT");
      for (const list of Object.values(data ?? {})) expect(list === null).toBe(isTooLong);
    }),
    { numRuns: 200, seed: 1993 },
  );
});

test("what is suggested is found", async () => {
  const source = "query ($text: String!) { search(text: $text) { totalCount didYouMean } }";
  const searchFor = (text: string) =>
    graph.data<{ search: { totalCount: number; didYouMean: string | null } }>(source, { text });
  await fc.assert(
    fc.asyncProperty(text, async (searched) => {
      fc.pre(tooLong([searched]).length === 0);
      const { didYouMean } = (await searchFor(searched)).search;
      if (didYouMean !== null)
        expect((await searchFor(didYouMean)).search.totalCount).toBeGreaterThan(0);
    }),
    { numRuns: 200, seed: 1993 },
  );
});
