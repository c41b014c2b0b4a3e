import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { directory } from "../../../src/subgraphs/directory";
import { places, states } from "../../../src/subgraphs/directory/tables";
import { events } from "../../../src/subgraphs/events";
import { locations } from "../../../src/subgraphs/events/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";
import { conferenceSeeds } from "../events/seeds";

const names = JSON.stringify({ en: "Astana", hu: "Asztana" });
const formerNames = JSON.stringify([
  { name: "Akmola", lang: "en", period: "/1998" },
  { name: "Nur-Sultan", lang: "en", period: "2019-03-23/2022-09-19" },
  { name: "Нур-Султан", lang: "ru", period: "2019-03-23/2022-09-19" },
]);

let graph: TestGraph;
beforeAll(() => {
  graph = openSubgraph(directory, [
    seed(states, [
      {
        ...{ id: "KZ", kind: "sovereign_state", name: "Kazakhstan", names: "{}" },
        ...{ alsoKnownAs: "[]", officialName: "Kazakhstan" },
      },
    ]),
    seed(places, [
      {
        ...{ id: "astana", name: "Astana", names, formerNames, alsoKnownAs: "[]", stateId: "KZ" },
        ...{ latitude: 51, longitude: 71 },
      },
    ]),
  ]);
});
afterAll(() => graph.close());

const placeName = async (args: string) => {
  const answer = await graph.execute(`{ place(id: "astana") { name${args} } }`);
  return (answer as { place: { name: string } }).place.name;
};

test.each([
  ["", "Astana"],
  ['(lang: ["hu"])', "Asztana"],
  ['(asOf: "1995-01-01")', "Akmola"],
  ['(asOf: "2010-01-01")', "Astana"],
  ['(asOf: "2019-03-22")', "Astana"],
  ['(asOf: "2021-11-12")', "Nur-Sultan"],
  ['(asOf: "2021-11-12", lang: ["ru"])', "Нур-Султан"],
  ['(asOf: "2021-11-12", lang: ["hu"])', "Nur-Sultan"],
  ['(asOf: "2022-09-19")', "Astana"], // the day of the renaming
])("name%s is %s", async (args, name) => {
  expect(await placeName(args)).toBe(name);
});

test("former names have their periods, and can be asked for by day", async () => {
  const source = `{ place(id: "astana") {
    names(asOf: "2020-01-01") { lang text }
    formerNames(asOf: "2020-01-01") { name lang period { edtf } } } }`;
  const edtf = { edtf: "2019-03-23/2022-09-19" };
  expect(await graph.execute(source)).toEqual({
    place: {
      names: [
        { lang: "en", text: "Nur-Sultan" },
        { lang: "ru", text: "Нур-Султан" },
      ],
      formerNames: [
        { name: "Nur-Sultan", lang: "en", period: edtf },
        { name: "Нур-Султан", lang: "ru", period: edtf },
      ],
    },
  });
});

test("a conference shows its place under the name of its day", async () => {
  const conferences = [
    { id: "before", date: "2018-11", placeId: "astana" },
    { id: "then", date: "2021-11-12", placeId: "astana" },
    { id: "nowhere", date: "2021" },
  ];
  const other = openSubgraph(events, [
    conferenceSeeds(...conferences),
    seed(locations, [{ id: "astana", wholeId: "KZ", name: "Astana", names, formerNames }]),
  ]);
  const nameOf = async (id: string) => {
    const answer = await other.execute(`{ conference(id: "${id}") { placeName } }`);
    return (answer as { conference: { placeName: string | null } }).conference.placeName;
  };
  expect(await nameOf("before")).toBe("Astana");
  expect(await nameOf("then")).toBe("Nur-Sultan");
  expect(await nameOf("nowhere")).toBeNull();
  other.close();
});
