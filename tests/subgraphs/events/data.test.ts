import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createContext } from "../../../src/core/context";
import { events } from "../../../src/subgraphs/events";
import { openSubgraph, seed, seededDatabase, type TestGraph } from "../../helpers/graph";
import { checkFiles, conferenceFile } from "./data-folder";

/** The records of other subgraphs that the forum names. */
const AROUND = {
  "states.yaml": `
- { code: RU, kind: sovereign_state, names: { en: Russia }, official_name: RF, cites: [s] }
- { code: TR, kind: sovereign_state, names: { en: Turkey }, official_name: RT, cites: [s] }
- { code: RU-TA, kind: region, part_of: RU, names: { en: Tatarstan }, official_name: T, cites: [s] }`,
  "places.yaml": `
- { id: kazan, names: { en: Kazan }, state: RU-TA, latitude: 55.8, longitude: 49.1, cites: [s] }`,
  "bodies/ots.yaml": `
{ id: ots, kind: cooperation_body, names: { en: OTS }, cites: [s], confidence: medium }`,
  "people/ali.yaml": `
{ id: ali, names: { en: Ali Veli }, given: Ali, family: Veli, cites: [s] }`,
  "offices/president.yaml": `
{ id: president, kind: president, titles: { en: President }, body: ots, cites: [s],
  terms: [{ person: ali, period: "2020/..", cites: [s], confidence: low }] }`,
  "documents/declaration.yaml": `
{ id: declaration, kind: declaration, names: { en: Declaration }, date: "2021-05-02",
  conference: forum, cites: [s], confidence: low }`,
  "sources/press.yaml": `
id: press
publisher: Press
sources:
  - { id: s, title: S, url: "https://x.org/0", language: en, kind: news }
  - { id: s1, title: S, url: "https://x.org/1", language: en, kind: news }
  - { id: s2, title: S, url: "https://x.org/2", language: en, kind: news }
  - { id: s3, title: S, url: "https://x.org/3", language: en, kind: news }`,
};

const FORUM = `
series: forums
number: 2
place: kazan
organizers: [ots, TR]
also: [Second Forum]
attendance:
  - { count: 200, qualifier: about, unit: people }
sessions:
  - { id: forum-talk, title: Talk, kind: panel, order: 1, cites: [s1] }
participants:
  - { person: ali, role: chair, on_behalf_of: TR, session: forum-talk, cites: [s2] }
  - { state: TR, role: host, cites: [s] }
  - { person: ali, role: speaker, office: president, cites: [s] }
documents: [declaration]
statements:
  - { person: ali, date: "2021-05-02", summary: Said., topics: [trade], cites: [s3] }
  - { person: ali, date: "2021-05", summary: Said more., cites: [s] }
topics: [peace, trade]`;

const checked = checkFiles({
  ...AROUND,
  "series/forums.yaml": "id: forums\nnames:\n  en: Forums\nbody: ots\norgan: ots\ncites: [s]\n",
  ...conferenceFile("forum", "2021-05-01/2021-05-02", FORUM),
});
const seeds = [...checked.rows].map(([table, rows]) => seed(table, rows));

let graph: TestGraph;
beforeAll(() => {
  graph = openSubgraph(events, seeds);
});
afterAll(() => graph.close());

test("nothing is wrong with the data", () => {
  expect(checked.problems).toEqual([]);
});

test("a conference file becomes a conference with all that is in it", async () => {
  const source = `{ conference(id: "forum") {
    name number topics alsoKnownAs attendance { count } series { body { id } } state { id }
    organizers { __typename } sessions { id name } statements { nodes { id topics } }
    participations { nodes { id role office { id } session { id } onBehalfOf { __typename }
      participant { __typename } } } } }`;
  const ali = {
    office: null,
    session: null,
    onBehalfOf: null,
    participant: { __typename: "Person" },
  };
  expect(await graph.execute(source)).toEqual({
    conference: {
      ...{ name: "forum", number: 2, topics: ["peace", "trade"], alsoKnownAs: ["Second Forum"] },
      ...{ attendance: [{ count: 200 }], series: { body: { id: "ots" } }, state: { id: "RU-TA" } },
      organizers: [{ __typename: "Body" }, { __typename: "State" }],
      sessions: [{ id: "forum-talk", name: "Talk" }],
      statements: {
        nodes: [
          { id: "forum.ali.statement", topics: ["trade"] },
          { id: "forum.ali.statement.2", topics: [] },
        ],
      },
      participations: {
        nodes: [
          {
            ...{ ...ali, id: "forum.ali", role: "CHAIR", session: { id: "forum-talk" } },
            onBehalfOf: { __typename: "State" },
          },
          { ...ali, id: "forum.TR", role: "HOST", participant: { __typename: "State" } },
          { ...ali, id: "forum.ali.2", role: "SPEAKER", office: { id: "president" } },
        ],
      },
    },
  });
});

test("what lies in a region is found in the state of the region", async () => {
  const source = '{ conferences(filter: { state: ["RU"] }) { nodes { id } } }';
  expect(await graph.execute(source)).toEqual({ conferences: { nodes: [{ id: "forum" }] } });
});

test("everything with an id is an entity with its sources and its date", () => {
  const date = "2021-05-01/2021-05-02";
  const nothing = { names: null, alsoKnownAs: [], codes: [], date, partOf: null };
  const owned = checked.entities.filter(({ type }) => type in events.references);
  expect(owned).toMatchObject([
    { ...nothing, type: "Series", id: "forums", names: { en: "Forums" }, cites: ["s"], date: null },
    {
      ...{ type: "Conference", id: "forum", names: { en: "forum" }, cites: ["s"], date },
      ...{ alsoKnownAs: ["Second Forum"], partOf: null },
    },
    { ...nothing, type: "Session", id: "forum-talk", names: { en: "Talk" }, cites: ["s1"] },
    { ...nothing, type: "Participation", id: "forum.ali", cites: ["s2"] },
    { ...nothing, type: "Participation", id: "forum.TR", cites: ["s"] },
    { ...nothing, type: "Participation", id: "forum.ali.2", cites: ["s"] },
    { ...nothing, type: "Statement", id: "forum.ali.statement", cites: ["s3"], date: "2021-05-02" },
    { ...nothing, type: "Statement", id: "forum.ali.statement.2", cites: ["s"], date: "2021-05" },
  ]);
});

test.each([
  { type: "Conference", id: "forum" },
  { type: "Series", id: "forums" },
  { type: "Session", id: "forum-talk" },
  { type: "Participation", id: "forum.ali.2" },
  { type: "Statement", id: "forum.ali.statement" },
])("whoever has the key of a $type gets the rest, in one statement", async ({ type, id }) => {
  const { db, close } = seededDatabase(seeds);
  const statements: string[] = [];
  db.listen((text) => statements.push(text));
  const loader = events.references[type]?.(createContext(db));
  const [found, missing] = (await loader?.loadMany([id, "nope"])) ?? [];
  close();
  expect(found).toMatchObject({ __typename: type, id });
  expect(missing).toBeNull();
  expect(statements).toHaveLength(1);
});
