import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { compareTexts } from "../../../src/core/collation";
import { rankOfText } from "../../../src/core/paging/rank-of-text";
import { directory } from "../../../src/subgraphs/directory";
import { places, states } from "../../../src/subgraphs/directory/tables";
import { openSubgraph, seed, seededDatabase } from "../../helpers/graph";

const SORTED = ["Ağdam", "Ankara", "Çakıcı", "ədliyyə", "İpek", "Ömer", "Şahin", "Zorlu", "Ош"];

const stateSeed = seed(states, [
  {
    ...{ id: "XX", kind: "sovereign_state", name: "X", names: "{}", alsoKnownAs: "[]" },
    officialName: "X",
  },
]);
const placesNamed = (names: readonly string[]) =>
  seed(
    places,
    [...names].reverse().map((name, index) => ({
      ...{ id: `place-${index}`, name, names: JSON.stringify({ en: name }), alsoKnownAs: "[]" },
      ...{ stateId: "XX", latitude: 0, longitude: 0 },
    })),
  );

const walk = async (graph: ReturnType<typeof openSubgraph>, after: string | null) => {
  const { places } = (await graph.execute(
    "query ($after: String) { places(first: 3, after: $after) { nodes { name } pageInfo { endCursor } } }",
    { after },
  )) as { places: { nodes: { name: string }[]; pageInfo: { endCursor: string | null } } };
  return { names: places.nodes.map(({ name }) => name), end: places.pageInfo.endCursor };
};

let graph: ReturnType<typeof openSubgraph>;
beforeAll(() => {
  graph = openSubgraph(directory, [stateSeed, placesNamed(SORTED)]);
});
afterAll(() => graph.close());

test("names come as dictionaries sort them, page after page", async () => {
  const one = await walk(graph, null);
  const two = await walk(graph, one.end);
  const three = await walk(graph, two.end);
  expect([one, two, three].flatMap(({ names }) => names)).toEqual(SORTED);
});

test("a cursor stays good when names come and go", async () => {
  const { end } = await walk(graph, null); // behind Çakıcı
  const left = SORTED.filter((name) => name !== "Çakıcı" && name !== "Ağdam");
  const other = openSubgraph(directory, [stateSeed, placesNamed([...left, "Dağlı", "Abay"])]);
  expect((await walk(other, end)).names).toEqual(["Dağlı", "ədliyyə", "İpek"]);
  other.close();
});

test("the place of a text that is not there is between its neighbours", () => {
  const { db, close } = seededDatabase([stateSeed, placesNamed(SORTED)]);
  const ranks = SORTED.map((name) => rankOfText(db, name));
  expect([...ranks].sort((one, other) => one - other)).toEqual(ranks);
  expect(rankOfText(db, "Cafer")).toBe(rankOfText(db, "Ankara") + 0.5);
  expect(rankOfText(db, "")).toBe(0.5);
  close();
});

test("texts that only bytes tell apart have an order, too", () => {
  expect(compareTexts("é", "e\u0301")).not.toBe(0);
});
