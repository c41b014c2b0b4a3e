import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { periodValues } from "../../../src/core/time/columns";
import { programmes } from "../../../src/subgraphs/programmes";
import { designations, programmes as lines } from "../../../src/subgraphs/programmes/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";

let graph: TestGraph;

const line = (id: string, name: string, bodyId: string | null) => ({
  id,
  name,
  names: JSON.stringify({ en: name, tr: `${name} (tr)` }),
  bodyId,
});

beforeEach(() => {
  graph = openSubgraph(programmes, [
    // Ids run against names, and against years.
    seed(lines, [
      line("youth", "Capital of the Young", "ots"),
      line("culture", "Capital of Culture", "turksoy"),
      line("poets", "Years of Poets", "turksoy"),
      line("holidays", "Holidays", null),
    ]),
    seed(designations, [
      {
        ...{ id: "culture-z", programmeId: "culture", year: 2022, placeId: "bursa", stateId: "TR" },
        ...{ ...periodValues("2022-03-30/2022-12-09"), confidence: "high" },
      },
      {
        ...{
          id: "culture-y",
          programmeId: "culture",
          year: 2023,
          placeId: "shusha",
          stateId: "AZ",
        },
        ...{ ...periodValues("2023-05-12/"), confidence: "medium", note: "Not seen closed." },
      },
      {
        ...{ id: "culture-x", programmeId: "culture", year: 2027, stateId: "TR" },
        ...{ ...periodValues("2027/2027"), period: null, confidence: "low" },
      },
      {
        ...{ id: "poets-a", programmeId: "poets", year: 2022, honours: "Süleyman Çelebi" },
        ...{ ...periodValues("2022/2022"), period: null, confidence: "high" },
      },
      {
        ...{ id: "youth-a", programmeId: "youth", year: 2024, placeId: "shusha", stateId: "AZ" },
        ...{ ...periodValues("2024/2024"), period: null },
      },
    ]),
  ]);
});

afterEach(() => graph.close());

const idsOf = async (args: string): Promise<string[]> => {
  const list = args === "" ? "designations" : `designations(${args})`;
  const answer = await graph.execute(`{ ${list} { nodes { id } totalCount } }`);
  const { designations } = answer as {
    designations: { nodes: { id: string }[]; totalCount: number };
  };
  expect(designations.totalCount).toBe(designations.nodes.length);
  return designations.nodes.map(({ id }) => id);
};

test.each([
  { args: "", ids: ["culture-x", "youth-a", "culture-y", "poets-a", "culture-z"] },
  { args: "orderBy: OLDEST", ids: ["culture-z", "poets-a", "culture-y", "youth-a", "culture-x"] },
  { args: 'filter: { programme: ["poets", "youth"] }', ids: ["youth-a", "poets-a"] },
  {
    args: 'filter: { body: "turksoy" }',
    ids: ["culture-x", "culture-y", "poets-a", "culture-z"],
  },
  { args: 'filter: { place: "shusha" }', ids: ["youth-a", "culture-y"] },
  { args: 'filter: { state: "TR", body: "turksoy" }', ids: ["culture-x", "culture-z"] },
  { args: "filter: { year: [2022, 2023] }", ids: ["culture-y", "poets-a", "culture-z"] },
  { args: "filter: { minConfidence: MEDIUM }", ids: ["culture-y", "poets-a", "culture-z"] },
  // A title without a period may hold on each day of its year, and on no other.
  { args: 'asOf: "2022-12-09"', ids: ["culture-z"] },
  { args: 'asOf: "2022-12-09", certainty: POSSIBLE', ids: ["poets-a", "culture-z"] },
  { args: 'asOf: "2023-05-12"', ids: ["culture-y"] },
  { args: 'asOf: "2023-05-12", certainty: POSSIBLE', ids: ["culture-y"] },
  { args: 'during: { from: "2024-12-31", to: "2025-01-31" }', ids: [] },
  {
    args: 'during: { from: "2024-12-31", to: "2025-01-31" }, certainty: POSSIBLE',
    ids: ["youth-a", "culture-y"],
  },
])("designations($args)", async ({ args, ids }) => {
  expect(await idsOf(args)).toEqual(ids);
});

test("a designation leads to its programme, place and state, and says what it is", async () => {
  const fields = `id year honours note confidence period { edtf } isCurrent(on: "2022-06-01")
    programme { id } place { id } state { id }`;
  const answer = await graph.execute(
    `{ designations(filter: { year: [2022, 2023] }) { nodes { ${fields} } } }`,
  );
  expect(answer).toEqual({
    designations: {
      nodes: [
        {
          ...{ id: "culture-y", year: 2023, honours: null, note: "Not seen closed." },
          ...{ confidence: "MEDIUM", period: { edtf: "2023-05-12/" }, isCurrent: false },
          ...{ programme: { id: "culture" }, place: { id: "shusha" }, state: { id: "AZ" } },
        },
        {
          ...{ id: "poets-a", year: 2022, honours: "Süleyman Çelebi", note: null },
          ...{ confidence: "HIGH", period: null, isCurrent: null },
          ...{ programme: { id: "poets" }, place: null, state: null },
        },
        {
          ...{ id: "culture-z", year: 2022, honours: null, note: null },
          ...{ confidence: "HIGH", period: { edtf: "2022-03-30/2022-12-09" }, isCurrent: true },
          ...{ programme: { id: "culture" }, place: { id: "bursa" }, state: { id: "TR" } },
        },
      ],
    },
  });
});

test("programmes come by name, with names, body and titles", async () => {
  const answer = await graph.execute(`{
    programmes(first: 3) { nodes { name(lang: "tr") body { id } } totalCount }
    turksoys: programmes(filter: { body: "turksoy" }) { nodes { id names { lang } } }
    programme(id: "culture") { designations(orderBy: OLDEST, first: 2) { nodes { id } totalCount } }
    none: programme(id: "nothing") { id }
  }`);
  const names = [{ lang: "en" }, { lang: "tr" }];
  expect(answer).toEqual({
    programmes: {
      nodes: [
        { name: "Capital of Culture (tr)", body: { id: "turksoy" } },
        { name: "Capital of the Young (tr)", body: { id: "ots" } },
        { name: "Holidays (tr)", body: null },
      ],
      totalCount: 4,
    },
    turksoys: {
      nodes: [
        { id: "culture", names },
        { id: "poets", names },
      ],
    },
    programme: {
      designations: { nodes: [{ id: "culture-z" }, { id: "culture-y" }], totalCount: 3 },
    },
    none: null,
  });
});

test("places, states and bodies have their titles", async () => {
  const answer = await graph.execute(`{ designations(filter: { year: 2023 }) { nodes {
    place { designations(filter: { body: "ots" }) { nodes { id } } }
    state { designations(asOf: "2023-06-01") { nodes { id } } }
    programme { body { programmes { id } } }
  } } }`);
  expect(answer).toEqual({
    designations: {
      nodes: [
        {
          place: { designations: { nodes: [{ id: "youth-a" }] } },
          state: { designations: { nodes: [] } },
          programme: { body: { programmes: [{ id: "culture" }, { id: "poets" }] } },
        },
      ],
    },
  });
});

test("each edge costs one statement, whatever the number of rows", async () => {
  await graph.execute(`{ designations { nodes {
    place { designations { nodes { id } } } state { designations { nodes { id } } }
    programme { body { programmes { designations { nodes { id } } } } }
  } } }`);
  // Titles; those of their places, those of their states; programmes, those of their bodies, titles.
  expect(graph.statements).toHaveLength(6);
});
