import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { events } from "../../../src/subgraphs/events";
import { participations, sessions } from "../../../src/subgraphs/events/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";
import { conference, conferenceSeeds, participationSeeds } from "./seeds";

const forum = conference({ id: "forum", date: "2021-05-02" });
const summit = conference({ id: "a-summit", date: "2022" });

let graph: TestGraph;
beforeAll(() => {
  const { dateOrder } = forum;
  graph = openSubgraph(events, [
    conferenceSeeds(forum, summit),
    seed(sessions, [
      {
        id: "a-closing",
        conferenceId: "forum",
        name: "B",
        names: "{}",
        kind: "closing",
        order: 2,
        dateOrder,
      },
      {
        id: "z-opening",
        conferenceId: "forum",
        name: "A",
        names: "{}",
        kind: "opening",
        order: 1,
        dateOrder,
      },
    ]),
    seed(participations, [
      ...participationSeeds(
        forum,
        {
          ...{ participantId: "zeynep", participantType: "Person", role: "chair" },
          ...{ capacity: "Rector", onBehalfOfId: "academy", onBehalfOfType: "Body" },
          sessionId: "a-closing",
        },
        { participantId: "AZ", participantType: "State", role: "observer" },
        {
          ...{ participantId: "aziz", participantType: "Person", role: "speaker" },
          ...{ officeId: "president-az", onBehalfOfId: "AZ", onBehalfOfType: "State" },
          sessionId: "a-closing",
        },
        { participantId: "academy", participantType: "Body", role: "speaker" },
      ),
      ...participationSeeds(
        summit,
        {
          ...{ participantId: "aziz", participantType: "Person", role: "host" },
          ...{ onBehalfOfId: "AZ", onBehalfOfType: "State" },
        },
        { participantId: "TR", participantType: "State", role: "signatory" },
      ),
    ]),
  ]);
});
beforeEach(() => {
  graph.statements.splice(0);
});
afterAll(() => graph.close());

const ids = (...all: string[]) => ({ nodes: all.map((id) => ({ id })) });

test("a participation says who took part, as what, for whom, in which session", async () => {
  const source = `{ conference(id: "forum") { participations(first: 2) { totalCount nodes {
    id role capacity office { id } session { name } conference { id }
    participant { __typename ... on Person { id } ... on State { id } }
    onBehalfOf { __typename ... on Body { id } } } } } }`;
  expect(await graph.execute(source)).toEqual({
    conference: {
      participations: {
        totalCount: 4,
        nodes: [
          {
            ...{ id: "forum.zeynep", role: "CHAIR", capacity: "Rector", office: null },
            ...{ session: { name: "B" }, conference: { id: "forum" } },
            participant: { __typename: "Person", id: "zeynep" },
            onBehalfOf: { __typename: "Body", id: "academy" },
          },
          {
            ...{ id: "forum.AZ", role: "OBSERVER", capacity: null, office: null },
            ...{ session: null, conference: { id: "forum" }, onBehalfOf: null },
            participant: { __typename: "State", id: "AZ" },
          },
        ],
      },
    },
  });
});

test("sessions come in the order of the conference, with those who had a role", async () => {
  const source = `{ conference(id: "forum") { sessions {
    id order kind conference { id } participations(filter: { role: [SPEAKER, CHAIR] }) { nodes { id } } } } }`;
  expect(await graph.execute(source)).toEqual({
    conference: {
      sessions: [
        {
          ...{ id: "z-opening", order: 1, kind: "OPENING", conference: { id: "forum" } },
          participations: ids(),
        },
        {
          ...{ id: "a-closing", order: 2, kind: "CLOSING", conference: { id: "forum" } },
          participations: ids("forum.zeynep", "forum.aziz"),
        },
      ],
    },
  });
  expect(graph.statements).toHaveLength(3);
});

test("people, bodies and states give what they took part in, and what was on their behalf", async () => {
  const list = "participations(first: 3) { nodes { id } }";
  const behalf = "participationsOnBehalf(filter: { role: [HOST, SPEAKER] }) { nodes { id } }";
  const source = `{ conference(id: "forum") { participations { nodes { participant {
    ... on Person { ${list} } ... on Body { ${list} ${behalf} } ... on State { ${list} ${behalf} }
  } } } } }`;
  expect(await graph.execute(source)).toEqual({
    conference: {
      participations: {
        nodes: [
          { participant: { participations: ids("forum.zeynep") } },
          {
            participant: {
              participations: ids("forum.AZ"),
              participationsOnBehalf: ids("a-summit.aziz", "forum.aziz"),
            },
          },
          { participant: { participations: ids("a-summit.aziz", "forum.aziz") } },
          {
            participant: {
              participations: ids("forum.academy"),
              participationsOnBehalf: ids(),
            },
          },
        ],
      },
    },
  });
  expect(graph.statements).toHaveLength(4);
});

test.each([
  { args: "first: 3", found: ids("a-summit.aziz", "a-summit.TR", "forum.zeynep") },
  { args: "filter: { role: [CHAIR, SIGNATORY] }", found: ids("a-summit.TR", "forum.zeynep") },
  { args: 'filter: { participant: ["AZ", "academy"] }', found: ids("forum.academy", "forum.AZ") },
  { args: 'filter: { onBehalfOf: ["academy"] }', found: ids("forum.zeynep") },
  { args: 'filter: { office: ["president-az"] }', found: ids("forum.aziz") },
  { args: 'filter: { conference: ["a-summit"], role: [HOST] }', found: ids("a-summit.aziz") },
])("participations($args)", async ({ args, found }) => {
  expect(await graph.execute(`{ participations(${args}) { nodes { id } } }`)).toEqual({
    participations: found,
  });
});

test.each([
  { participant: "AZ", found: ids("a-summit", "forum") },
  { participant: "aziz", found: ids("a-summit", "forum") },
  { participant: "academy", found: ids("forum") },
  { participant: "TR", found: ids("a-summit") },
])("$participant is found in conferences, also by who acted for it", async (row) => {
  const source = `query ($id: ID!) { conferences(filter: { participant: [$id] }) { nodes { id } } }`;
  expect(await graph.execute(source, { id: row.participant })).toEqual({ conferences: row.found });
});

test("all sessions can be listed, by conference and kind", async () => {
  expect(
    await graph.execute(`{ all: sessions { nodes { id } } none: sessions(filter: {
      conference: ["a-summit"] }) { totalCount } last: sessions(filter: { kind: [CLOSING] }) {
      nodes { id } } }`),
  ).toEqual({
    all: ids("z-opening", "a-closing"),
    none: { totalCount: 0 },
    last: ids("a-closing"),
  });
});
