import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { periodValues } from "../../../src/core/time/columns";
import { directory } from "../../../src/subgraphs/directory";
import { bodies, memberships, states } from "../../../src/subgraphs/directory/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";

let graph: TestGraph;

const text = { names: '{"en":"x"}', alsoKnownAs: "[]" };
const body = {
  ...text,
  kind: "cooperation_body",
  formerNames: "[]",
  workingLanguages: "[]",
} as const;
const state = { ...text, kind: "sovereign_state", officialName: "x" } as const;
const member = { memberType: "State", status: "member" } as const;

beforeEach(() => {
  graph = openSubgraph(directory, [
    seed(bodies, [
      { ...body, id: "ots", name: "OTS", ...periodValues("2009/..") },
      { ...body, id: "turksoy", name: "TURKSOY", ...periodValues("1993/..") },
    ]),
    seed(states, [
      { ...state, id: "AZ", name: "Azerbaijan" },
      { ...state, id: "UZ", name: "Uzbekistan" },
      { ...state, id: "HU", name: "Hungary" },
    ]),
    seed(memberships, [
      { ...member, id: "ots.AZ", bodyId: "ots", memberId: "AZ", ...periodValues("2009-10-03/..") },
      { ...member, id: "ots.UZ", bodyId: "ots", memberId: "UZ", ...periodValues("2019/..") },
      {
        ...member,
        ...{ id: "ots.HU", bodyId: "ots", memberId: "HU", status: "observer" },
        ...periodValues("2018-09-03/"),
      },
      {
        ...member,
        id: "turksoy.AZ",
        bodyId: "turksoy",
        memberId: "AZ",
        ...periodValues("1993/.."),
      },
    ]),
  ]);
});

afterEach(() => graph.close());

const membersOn = async (args: string) => {
  const answer = await graph.execute(
    `{ body(id: "ots") { memberships(${args}) { nodes { id } } } }`,
  );
  return JSON.stringify(answer).match(/ots\.\w+/g) ?? [];
};

test("memberships come newest first", async () => {
  expect(await membersOn("first: 10")).toEqual(["ots.UZ", "ots.HU", "ots.AZ"]);
});

test.each([
  { args: 'asOf: "2009-10-02"', members: [] },
  { args: 'asOf: "2009-10-03"', members: ["ots.AZ"] },
  { args: 'asOf: "2019-06-01"', members: ["ots.AZ"] }, // Uzbekistan some day of 2019; Hungary's end is unknown
  { args: 'asOf: "2019-06-01", certainty: POSSIBLE', members: ["ots.UZ", "ots.HU", "ots.AZ"] },
  { args: 'asOf: "2018-09-03"', members: ["ots.HU", "ots.AZ"] },
  { args: 'asOf: "2018-09-02", certainty: NO', members: ["ots.UZ", "ots.HU"] },
  { args: 'during: { from: "2019-01-01", to: "2019-12-31" }', members: ["ots.UZ", "ots.AZ"] },
  { args: 'during: { to: "2012-01-01" }', members: ["ots.AZ"] },
  { args: "status: [OBSERVER]", members: ["ots.HU"] },
])("memberships($args) are $members", async ({ args, members }) => {
  expect(await membersOn(args)).toEqual(members);
});

test("isCurrent is null where the sources do not tell", async () => {
  const source = `query ($on: Date) { body(id: "ots") { memberships { nodes { id isCurrent(on: $on) } } } }`;
  expect(await graph.execute(source, { on: "2019-06-01" })).toEqual({
    body: {
      memberships: {
        nodes: [
          { id: "ots.UZ", isCurrent: null },
          { id: "ots.HU", isCurrent: null },
          { id: "ots.AZ", isCurrent: true },
        ],
      },
    },
  });
});

test("states that belonged to all of several bodies on a day", async () => {
  const source = `query ($bodies: [ID!]!, $asOf: Date) {
    states(filter: { memberOfAll: { bodies: $bodies, asOf: $asOf } }) { nodes { id } }
  }`;
  const answer = async (bodies: string[], asOf: string) =>
    JSON.stringify(await graph.execute(source, { bodies, asOf })).match(/[A-Z]{2}(?=")/g) ?? [];
  expect(await answer(["ots"], "2020-01-01")).toEqual(["AZ", "UZ"]);
  expect(await answer(["ots", "turksoy"], "2020-01-01")).toEqual(["AZ"]);
  expect(await answer(["ots", "turksoy"], "2000-01-01")).toEqual([]);
});

test("the members of any number of bodies cost one statement for each edge", async () => {
  await graph.execute(
    "{ bodies { nodes { memberships { nodes { member { ... on State { name memberships { nodes { id } } } } } } } } }",
  );
  expect(graph.statements).toHaveLength(4); // bodies, memberships, states, their memberships
});

test.each(["first: 0", "first: 101", "first: 1, last: 1", 'after: "x"', "last: -1"])(
  "memberships(%s) is refused with a remedy",
  async (args) => {
    await expect(membersOn(args)).rejects.toThrow(
      /expected 1 to 100|leave one out|is not a cursor/,
    );
  },
);

test("asOf and during cannot be mixed", async () => {
  await expect(membersOn('asOf: "2019-01-01", during: {}')).rejects.toThrow("leave one out");
});
