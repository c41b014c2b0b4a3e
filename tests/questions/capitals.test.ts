import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openRealGraph } from "../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

const CAPITALS = [
  [2012, "Astana", "KZ", "tatarinform-astana-2012"],
  [2013, "Eskişehir", "TR", "cumhuriyet-2013"],
  [2014, "Kazan", "RU-TA", "kt-kazan-2014"],
  [2015, "Mary", "TM", "turksoy-merv-2015"],
  [2016, "Sheki", "AZ", "ipekchi-sheki-2016"],
  [2017, "Turkistan", "KZ", "turksoy-turkistan-2017"],
  [2018, "Kastamonu", "TR", "turkkon-kastamonu-2018"],
  [2019, "Osh", "KG", "tdbb-osh-2019"],
  [2020, "Khiva", "UZ", "tashkenttimes-khiva"],
  [2022, "Bursa", "TR", "tdbb-bursa-2022"],
  [2023, "Shusha", "AZ", "trend-shusha-close"],
  [2024, "Anau", "TM", "turkicacademy-anau"],
  [2025, "Aktau", "KZ", "astanatimes-aktau-open"],
  [2026, "Andijan", "UZ", "qazinform-andijan"],
] as const;

const TITLES = `{ programme(id: "cultural-capital-of-the-turkic-world") { designations(first: 100) {
  nodes { year place { name } state { id } note period { edtf } citations { source { id } } } } } }`;

interface Title {
  readonly year: number;
  readonly place: { readonly name: string } | null;
  readonly state: { readonly id: string } | null;
  readonly note: string | null;
  readonly citations: readonly { readonly source: { readonly id: string } }[];
}

async function titles(): Promise<readonly Title[]> {
  const { programme } = await graph.data<{
    programme: { designations: { nodes: readonly Title[] } };
  }>(TITLES);
  return programme.designations.nodes;
}

test.each(CAPITALS)("cultural capital of %i: %s, %s (%s)", async (year, place, state, source) => {
  const found = (await titles()).filter((title) => title.year === year);
  expect(found.map((title) => [title.place?.name, title.state?.id])).toEqual([[place, state]]);
  const cited = found.flatMap(({ citations }) => citations.map((each) => each.source.id));
  expect(cited).toContain(source);
});

test("2021 had none of its own: Khiva kept the title (turkiccouncil-khiva-forum)", async () => {
  const all = await titles();
  expect(all.filter(({ year }) => year === 2021)).toEqual([]);
  const khiva = all.find(({ year }) => year === 2020);
  expect(khiva?.note).toContain("through 2021");
  expect(khiva?.citations).toContainEqual({ source: { id: "turkiccouncil-khiva-forum" } });
});
