import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openRealGraph } from "../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

interface Answer {
  readonly body: Record<"held" | "all", { readonly nodes: readonly Membership[] }>;
}

interface Membership {
  readonly member: { readonly id: string };
  readonly citations: readonly { readonly source: { readonly id: string } }[];
}

const MEMBERS = `query ($body: ID!, $status: [MembershipStatus!], $on: Date!) { body(id: $body) {
  held: memberships(asOf: $on, first: 100, filter: { status: $status }) { ...Cited }
  all: memberships(first: 100) { ...Cited }
} }
fragment Cited on MembershipConnection { nodes {
  member { ... on Body { id } ... on State { id } } citations { source { id } }
} }`;

const FOUNDERS = ["AZ", "KG", "KZ", "TR"];

test.each([
  { body: "ots", of: "members", on: "2009-10-02", are: [], source: "kure-nakhchivan" },
  { body: "ots", of: "members", on: "2010-01-01", are: FOUNDERS, source: "kure-nakhchivan" },
  { body: "ots", of: "members", on: "2019-09-30", are: FOUNDERS, source: "aa-uz-accession" },
  { body: "ots", of: "members", on: "2019-10-13", are: FOUNDERS, source: "today-cfm-2019" },
  {
    ...{ body: "ots", of: "members", on: "2019-12-31", are: [...FOUNDERS, "UZ"] },
    source: "today-cfm-2019",
  },
  {
    ...{ body: "ots", of: "members", on: "2021-01-01", are: [...FOUNDERS, "UZ"] },
    source: "mfa-tr-turkic-council",
  },
  { body: "ots", of: "observers", on: "2018-01-01", are: [], source: "inform-6summit-docs" },
  { body: "ots", of: "observers", on: "2018-09-03", are: ["HU"], source: "inform-6summit-docs" },
  { body: "ots", of: "observers", on: "2021-11-12", are: ["HU", "TM"], source: "casian-rename" },
  {
    ...{ body: "ots", of: "observers", on: "2023-01-01", are: ["HU", "TM", "TRNC"] },
    source: "azernews-trnc",
  },
  {
    ...{ body: "ots", of: "observers", on: "2023-11-03", are: ["HU", "TM", "TRNC", "eco"] },
    source: "ots-eco",
  },
  {
    ...{ body: "turksoy", of: "members", on: "1994-01-01" },
    ...{ are: ["AZ", "KG", "KZ", "TM", "TR", "UZ"], source: "preslib-az-turksoy-en" },
  },
  { body: "turkpa", of: "members", on: "2009-01-01", are: FOUNDERS, source: "turkpa-about-2012" },
  { body: "turkpa", of: "observers", on: "2015-01-01", are: ["HU"], source: "rferl-2015-12-03" },
  { body: "turkic-academy", of: "members", on: "2013-01-01", are: FOUNDERS, source: "ta-about" },
  {
    ...{ body: "tchf", of: "members", on: "2025-06-01", are: [...FOUNDERS, "UZ"] },
    source: "zakon-budapest",
  },
])("$of of $body on $on: $are ($source)", async ({ body, of, on, are, source }) => {
  const status = of === "members" ? "MEMBER" : "OBSERVER";
  const answer = await graph.data<Answer>(MEMBERS, { body, status, on });
  expect(answer.body.held.nodes.map(({ member }) => member.id).sort()).toEqual(are);
  const cited = answer.body.all.nodes.flatMap(({ citations }) => citations);
  expect(cited.map((citation) => citation.source.id)).toContain(source);
});

test("states in the OTS, TURKSOY, TURKPA, the Academy and the Foundation on 2020-01-01 (kure-nakhchivan, turkpa-about-2012, ta-about, trend-tchf-council)", async () => {
  const answer = await graph.data(`{ states(filter: { memberOfAll: {
    bodies: ["ots", "turksoy", "turkpa", "turkic-academy", "tchf"]
    status: [MEMBER], asOf: "2020-01-01", minConfidence: HIGH } }) { nodes { id } } }`);
  // By English name.
  expect(answer).toEqual({ states: { nodes: ["AZ", "KZ", "KG", "TR"].map((id) => ({ id })) } });
});
