import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openRealGraph } from "../../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

interface Edge {
  readonly cursor: string;
  readonly score: number;
  readonly node: { readonly __typename: string; readonly id: string };
  readonly match: { readonly text: string; readonly lang: string | null; readonly via: string };
}

interface Answer {
  readonly edges: readonly Edge[];
  readonly totalCount: number;
  readonly countsByType: readonly { readonly type: string; readonly count: number }[];
  readonly didYouMean: string | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const SEARCH = `query ($text: String!, $types: [NodeType!], $first: Int, $after: String) {
  search(text: $text, types: $types, first: $first, after: $after) {
    edges { cursor score node { __typename id } match { text lang via } }
    totalCount countsByType { type count } didYouMean pageInfo { hasNextPage endCursor }
  }
}`;

async function search(text: string, more: Record<string, unknown> = {}): Promise<Answer> {
  return (await graph.data<{ search: Answer }>(SEARCH, { text, ...more })).search;
}

describe("one person under all spellings", () => {
  test.each([
    ["Omuraliev", "kubanychbek-omuraliev"],
    ["Ömüraliyev", "kubanychbek-omuraliev"],
    ["Омуралиев", "kubanychbek-omuraliev"],
    ["Omuralief", "kubanychbek-omuraliev"],
    ["omur", "kubanychbek-omuraliev"],
    ["Kydyrali", "darkhan-kydyrali"],
    ["Kıdırali", "darkhan-kydyrali"],
    ["Қыдырәлі", "darkhan-kydyrali"],
    ["kidirali darhan", "darkhan-kydyrali"],
    ["Kydyrlai", "darkhan-kydyrali"],
  ])("%s", async (text, id) => {
    const { edges } = await search(text);
    expect(edges[0]?.node).toEqual({ __typename: "Person", id });
  });
});

test.each([
  ["Turkiye", "TR", "FOLDED"],
  ["TÜRKİYE", "TR", "EXACT"],
  ["baki", "baku", "FOLDED"],
  ["Баку", "baku", "EXACT"],
  ["OTS", "ots", "EXACT"],
  ["Turkic Council", "ots", "EXACT"], // a former name
  ["summit bishkek 2024", "ots-summit-11-bishkek-2024", "PREFIX"],
  ["8th summit istanbul", "ots-summit-08-istanbul-2021", "PREFIX"],
  ["eighth summit istanbul", "ots-summit-08-istanbul-2021", "PREFIX"],
  ["12th plenary session turkpa", "turkpa-plenary-12-ankara-2023", "PREFIX"],
  ["Bişkek zirvesi 2024", "ots-summit-11-bishkek-2024", "PREFIX"], // it has no Turkish name
  ["Самарқанд саммити", "ots-summit-09-samarkand-2022", "PREFIX"],
  ["CCTS", "ots", "EXACT"],
  ["Türkiye Cumhuriyeti", "TR", "PREFIX"], // its official name is on record in English only
  ["Республика Казахстан", "KZ", "PREFIX"],
  ["secretary general ots", "ots-secretary-general", "PREFIX"],
  ["president tokayev", "kassym-jomart-tokayev", "PREFIX"],
  ["Cumhurbaşkanı Erdoğan", "recep-tayyip-erdogan", "PREFIX"],
  ["Түркия президенти Эрдоган", "recep-tayyip-erdogan", "PREFIX"],
  ["O‘zbekiston Prezidenti Mirziyoyev", "shavkat-mirziyoyev", "PREFIX"],
  ["Nur-Sultan", "astana", "EXACT"], // a former name
  ["Qazaqstan", "KZ", "TRANSLITERATED"],
  ["саммит в Бишкеке 2024", "ots-summit-11-bishkek-2024", "INFLECTED"],
  ["cultural capital turksoy anau", "cultural-capital-of-the-turkic-world", "PREFIX"],
])("%s is %s, by %s", async (text, id, via) => {
  const [first] = (await search(text)).edges;
  expect(first?.node.id).toBe(id);
  expect(first?.match.via).toBe(via);
});

test.each(["Shahin Mustafayev", "Şahin Mustafayev", "Шахин Мустафаев"])(
  "%s: both namesakes appear, and can be told apart by what the client selects",
  async (text) => {
    const source = `query ($text: String!) { search(text: $text) { nodes {
      id ... on Person { name terms { nodes { office { name } } } } } } }`;
    interface Found {
      readonly search: {
        readonly nodes: readonly {
          readonly id: string;
          readonly name: string;
          readonly terms: { readonly nodes: readonly { readonly office: { name: string } }[] };
        }[];
      };
    }
    const { nodes } = (await graph.data<Found>(source, { text })).search;
    expect(nodes.map(({ id }) => id)).toEqual([
      "shahin-mustafayev",
      "shahin-mustafayev-deputy-prime-minister",
    ]);
    expect(new Set(nodes.map(({ name }) => name))).toEqual(new Set(["Shahin Mustafayev"]));
    const offices = nodes.map(({ terms }) => terms.nodes.map(({ office }) => office.name).join());
    expect(offices[0]).not.toBe(offices[1]);
  },
);

test("what matched is shown with its language", async () => {
  const [first] = (await search("Қыдырәлі")).edges;
  expect(first?.match).toEqual({ text: "Дархан Қыдырәлі", lang: "kk", via: "PREFIX" });
});

test("types narrow the list and its count, not the counts by type", async () => {
  const all = await search("baku", { first: 100 });
  const places = await search("baku", { types: ["PLACE"] });
  expect(places.edges.map(({ node }) => node.id)).toEqual(["baku"]);
  expect(places.totalCount).toBe(1);
  expect(places.countsByType).toEqual(all.countsByType);
  expect(all.totalCount).toBe(all.edges.length);
  expect(all.totalCount).toBe(all.countsByType.reduce((sum, { count }) => sum + count, 0));
  expect(all.countsByType).toContainEqual({ type: "PLACE", count: 1 });
  const none = await search("baku", { types: [] });
  expect(none).toMatchObject({ edges: [], totalCount: 0, countsByType: all.countsByType });
});

test("page after page gives the whole list, each once, the best first", async () => {
  const whole = await search("turkic", { first: 100 });
  const walked: Edge[] = [];
  let after: string | null = null;
  do {
    const page: Answer = await search("turkic", { first: 40, after });
    walked.push(...page.edges);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(walked.slice(0, 100)).toEqual(whole.edges);
  expect(new Set(walked.map(({ node }) => node.id)).size).toBe(whole.totalCount);
  expect(walked).toHaveLength(whole.totalCount);
  const scores = walked.map(({ score }) => score);
  expect([...scores].sort((one, other) => other - one)).toEqual(scores);
});

test.each([
  ["Berdimuhomdow", "Gurbanguly Berdimuhamedow"], // two errors
  ["Professor Tokayev", "Kassym-Jomart Tokayev"],
  ["qwrtzx", null],
])("%s finds nothing; was %s meant?", async (text, meant) => {
  const { edges, totalCount, didYouMean } = await search(text);
  expect([edges, totalCount]).toEqual([[], 0]);
  expect(didYouMean).toBe(meant);
});

test("a text of 200 characters is searched for, a longer one is refused with what to do", async () => {
  expect((await search("ab".repeat(100))).totalCount).toBe(0);
  const { errors } = await graph.answer(SEARCH, { text: `${"ab".repeat(100)}c` });
  expect(errors?.[0]).toMatchObject({
    message: "the text to search for is too long; give at most 200 characters",
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("sources are not found: a search for a person does not bring every report on him", async () => {
  const { countsByType } = await search("Erdogan");
  expect(countsByType.map(({ type }) => type)).not.toContain("SOURCE");
});

test("a search reads no more than it needs", async () => {
  graph.statements.length = 0;
  await graph.data('{ search(text: "Ömüraliyev") { totalCount } }');
  const counted = graph.statements.length;
  await graph.data('{ search(text: "Ömüraliyev") { edges { match { text } node { id } } } }');
  // Names of the page come on top, nothing of the entities: their keys are in the index.
  expect(graph.statements.length - counted).toBe(counted + 1);
});
