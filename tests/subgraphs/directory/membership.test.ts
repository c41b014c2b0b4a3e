import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { directory } from "../../../src/subgraphs/directory";
import { bodies, memberships, states } from "../../../src/subgraphs/directory/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";
import { body, membership, state } from "./seeds";

let graph: TestGraph;

beforeEach(() => {
  graph = openSubgraph(directory, [
    seed(bodies, [body("ots", "2009/.."), body("turksoy", "1993/..")]),
    seed(states, [state("AZ"), state("UZ"), state("HU")]),
    seed(memberships, [
      membership("ots", "AZ", "2009-10-03/.."),
      membership("ots", "UZ", "2019/.."),
      membership("ots", "HU", "2018-09-03/", { status: "observer" }),
      membership("turksoy", "AZ", "1993/.."),
      membership("turksoy", "UZ", ["2004-05", "2006"]),
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

test.each([
  { args: "first: 10", members: ["ots.UZ", "ots.HU", "ots.AZ"] },
  { args: "orderBy: OLDEST", members: ["ots.AZ", "ots.HU", "ots.UZ"] },
  { args: 'asOf: "2009-10-02"', members: [] },
  { args: 'asOf: "2009-10-03"', members: ["ots.AZ"] },
  { args: 'asOf: "2019-06-01"', members: ["ots.AZ"] }, // Uzbekistan some day of 2019; Hungary's end is unknown
  { args: 'asOf: "2019-06-01", certainty: POSSIBLE', members: ["ots.UZ", "ots.HU", "ots.AZ"] },
  { args: 'asOf: "2018-09-03"', members: ["ots.HU", "ots.AZ"] },
  { args: 'asOf: "2018-09-02", certainty: NO', members: ["ots.UZ", "ots.HU"] },
  { args: 'during: { from: "2019-01-01", to: "2019-12-31" }', members: ["ots.UZ", "ots.AZ"] },
  { args: 'during: { to: "2012-01-01" }', members: ["ots.AZ"] },
  { args: "filter: { status: [OBSERVER] }", members: ["ots.HU"] },
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

test("what is attested is shown, and counts where no period is stated", async () => {
  const answer = await graph.execute(`{ body(id: "turksoy") {
    memberships(asOf: "2005-01-01") { nodes { id period { edtf } attested } } } }`);
  expect(answer).toEqual({
    body: {
      memberships: {
        nodes: [
          { id: "turksoy.UZ", period: null, attested: ["2004-05", "2006"] },
          { id: "turksoy.AZ", period: { edtf: "1993/.." }, attested: [] },
        ],
      },
    },
  });
});

test("the members of any number of bodies cost one statement for each edge", async () => {
  await graph.execute(
    "{ bodies { nodes { memberships { nodes { member { ... on State { name memberships { nodes { id } } } } } } } } }",
  );
  expect(graph.statements).toHaveLength(4); // bodies, memberships, states, their memberships
});

test.each(["first: -1", "first: 101", "first: 1, last: 1", 'after: "x"', "last: -1"])(
  "memberships(%s) is refused with a remedy",
  async (args) => {
    await expect(membersOn(args)).rejects.toThrow(
      /expected 0 to 100|leave one out|is not a cursor/,
    );
  },
);

test.each([
  { args: 'asOf: "2019-01-01", during: {}', remedy: "leave one out" },
  { args: 'during: { from: "2019-01-02", to: "2019-01-01" }', remedy: "swap `from` and `to`" },
])("memberships($args) is refused: $remedy", async ({ args, remedy }) => {
  await expect(membersOn(args)).rejects.toThrow(remedy);
});
