import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { estimate, LIMITS } from "../../src/graph/operation";
import { openRealGraph } from "../helpers/real-graph";

/** The dashboard of the README, in one request. */
const README = readFileSync(join(__dirname, "..", "..", "README.md"), "utf8");
const [, QUERY = ""] = /```graphql\n( *query Dashboard[\s\S]*?)```/.exec(README) ?? [];

interface Dashboard {
  readonly members: { readonly nodes: readonly Member[] };
  readonly conferences: {
    readonly years: readonly Group[];
    readonly cities: readonly { readonly keys: readonly { readonly node: object | null }[] }[];
  };
  readonly holders: { readonly nodes: readonly { readonly office: { readonly kind: string } }[] };
  readonly documents: { readonly nodes: readonly { readonly earliest: string | null }[] };
  readonly openQuestions: { readonly nodes: readonly { readonly about: object | null }[] };
}
interface Member {
  readonly status: string;
  readonly member: { readonly name: string };
  readonly body: { readonly acronym: string };
  readonly effective: Readonly<Record<"startLatest" | "endEarliest", string | null>>;
}
interface Group {
  readonly count: number;
  readonly keys: readonly { readonly key: string }[];
}

let graph: ReturnType<typeof openRealGraph>;
let found: Dashboard;
beforeAll(async () => {
  graph = openRealGraph();
  found = await graph.data<Dashboard>(QUERY);
});
afterAll(() => graph.close());

test("it has at most 60 lines, and asks for less than a tenth of the limits", () => {
  expect(QUERY.trim().split("\n").length).toBeLessThanOrEqual(60);
  const { values, objects } = estimate(graph.schema, parse(QUERY), {}, graph.db.listSizes);
  expect(values).toBeLessThan(LIMITS.values / 10);
  expect(objects).toBeLessThan(LIMITS.objects / 10);
});

test("who belonged to a body in which year follows from it", () => {
  const membersIn = (year: number) =>
    found.members.nodes
      .filter(({ body, status, effective: { startLatest, endEarliest } }) => {
        const isOver = endEarliest !== null && endEarliest < `${year}-12-31`;
        return (
          body.acronym === "OTS" &&
          status === "MEMBER" &&
          !isOver &&
          (startLatest ?? "") <= `${year}-12-31`
        );
      })
      .map(({ member }) => member.name)
      .sort();
  expect(membersIn(2012)).toEqual(["Azerbaijan", "Kazakhstan", "Kyrgyzstan", "Türkiye"]);
  expect(membersIn(2020)).toContain("Uzbekistan");
});

test("each kind of conference has every year, the empty ones too", () => {
  const { years } = found.conferences;
  const all = [...new Set(years.map(({ keys }) => keys[0]?.key))].sort();
  expect(all.length).toBe(Number(all.at(-1)) - Number(all[0]) + 1);
  const kinds = new Set(years.map(({ keys }) => keys[1]?.key));
  expect(years.length).toBe(all.length * kinds.size);
  expect(years.some(({ count }) => count === 0)).toBe(true);
});

test("cities have places, offices holders, documents and questions what they are about", () => {
  expect(found.conferences.cities.every(({ keys }) => keys[0]?.node !== null)).toBe(true);
  expect(found.holders.nodes.map(({ office }) => office.kind)).toContain("SECRETARY_GENERAL");
  expect(found.documents.nodes[0]?.earliest).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(found.openQuestions.nodes.every(({ about }) => about !== null)).toBe(true);
});
