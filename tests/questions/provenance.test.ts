import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sql } from "drizzle-orm";
import { query } from "../../src/core/database/query";
import { nodes } from "../../src/subgraphs/discovery/tables";
import { CITED_TYPES } from "../../src/subgraphs/sources/cited-types";
import { openRealGraph } from "../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

interface Cited {
  readonly citations: readonly { readonly source: { readonly url: string } | null }[];
}

interface Citing extends Cited {
  readonly id: string;
  readonly __typename: string;
}

const CITING = [...CITED_TYPES, "OpenQuestion"].map(
  (type) => `... on ${type} { citations { source { url } } }`,
);

/** Everything with an id that is of one of the types, asked for by its id. */
async function everyNode<Node>(fields: string, isWanted: (type: string) => boolean) {
  const all = graph.db.all(
    query<{ id: string; type: string }>(
      sql`select ${nodes.id} as "id", ${nodes.type} as "type" from ${nodes} order by 1`,
    ),
  );
  const ids = all.filter(({ type }) => isWanted(type)).map(({ id }) => id);
  const found: Node[] = [];
  for (let from = 0; from < ids.length; from += 100) {
    const answer = await graph.data<{ nodes: Node[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ${fields} } }`,
      { ids: ids.slice(from, from + 100) },
    );
    found.push(...answer.nodes);
  }
  return found;
}

test("every record and every edge with an id cites at least one source: 100 %", async () => {
  const citing = await everyNode<Citing>(
    CITING.join(" "),
    (type) => type !== "Source" && type !== "Publisher",
  );
  const uncited = citing.filter(({ citations }) => !citations?.some(({ source }) => source?.url));
  expect(uncited).toEqual([]);

  const { dataset } = await graph.data<{ dataset: { counts: { type: string; count: number }[] } }>(
    "{ dataset { counts { type count } } }",
  );
  const counted = dataset.counts.filter(({ type }) => type !== "SOURCE" && type !== "PUBLISHER");
  expect(counted).toHaveLength(CITING.length);
  expect(citing).toHaveLength(counted.reduce((sum, { count }) => sum + count, 0));
});

interface Question extends Cited {
  readonly id: string;
  readonly readings: readonly Cited[];
  readonly about: {
    readonly openQuestions: readonly { readonly id: string }[];
  };
}

test("every open question is reachable from what it is about, each reading with its sources", async () => {
  const about = CITED_TYPES.map((type) => `... on ${type} { openQuestions { id } }`).join(" ");
  const questions = await everyNode<Question>(
    `... on OpenQuestion { pick why readings { value citations { source { url } } }
      about { __typename id ${about} } }`,
    (type) => type === "OpenQuestion",
  );
  expect(questions.length).toBeGreaterThan(100);
  const isReachable = ({ id, about }: Question) => about.openQuestions.some((own) => own.id === id);
  expect(questions.filter((question) => !isReachable(question))).toEqual([]);
  const isSourced = ({ citations }: Cited) => citations.some(({ source }) => source?.url);
  expect(questions.filter(({ readings }) => !readings.every(isSourced))).toEqual([]);
});

test("what is contested about the OTS: with all readings, our pick and why (newsaz-uz-mfa, inbusiness-omuraliev)", async () => {
  const answer = await graph.data<{ body: { openQuestions: unknown[] } }>(
    `{ body(id: "ots") { openQuestions { id subject pick why
      readings { value citations { source { id } } } } } }`,
  );
  expect(answer.body.openQuestions).toContainEqual({
    id: "question-ots-uzbekistan-membership-start",
    subject: "Start of the membership of Uzbekistan",
    pick: "2019-10-14",
    why: expect.stringContaining("Date of entry into force"),
    readings: [
      expect.objectContaining({ value: "2019-10-14 (agreement in force for Uzbekistan)" }),
      expect.objectContaining({ value: "2019-10-15 (Baku summit)" }),
      expect.objectContaining({
        value: "2019-09-14 (ratification)",
        citations: [
          { source: { id: "newsaz-uz-mfa" } },
          { source: { id: "islomota-informal-uz" } },
        ],
      }),
      expect.objectContaining({
        value: "2018 (loose statement)",
        citations: [{ source: { id: "inbusiness-omuraliev" } }],
      }),
    ],
  });
});
