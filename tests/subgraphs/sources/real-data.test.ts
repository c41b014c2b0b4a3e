import { afterAll, expect, test } from "@jest/globals";
import { sql } from "drizzle-orm";
import { query } from "../../../src/core/database/query";
import { nodes } from "../../../src/subgraphs/discovery/tables";
import { CITED_TYPES } from "../../../src/subgraphs/sources/cited-types";
import { citations } from "../../../src/subgraphs/sources/tables";
import { openRealGraph } from "../../helpers/real-graph";

const graph = openRealGraph();
afterAll(() => graph.close());

test("every record and every edge with an id cites at least one source", () => {
  const uncited = sql`${nodes.id} not in (select ${citations.entityId} from ${citations})`;
  const types = graph.db.all(
    query<{ type: string; uncited: number }>(
      sql`select ${nodes.type} as "type", sum(${uncited}) as "uncited" from ${nodes}
        where ${nodes.type} not in ('Source', 'Publisher') group by ${nodes.type}`,
    ),
  );
  const expected = [...CITED_TYPES, "OpenQuestion"].sort().map((type) => ({ type, uncited: 0 }));
  expect(types).toEqual(expected);
});

const openQuestionsOf = CITED_TYPES.map((type) => `... on ${type} { openQuestions { id } }`);
const QUESTIONS = `query ($after: String) { openQuestions(first: 100, after: $after) {
  nodes { id about { id ${openQuestionsOf.join(" ")} } }
  totalCount pageInfo { hasNextPage endCursor } } }`;

interface Question {
  readonly id: string;
  readonly about: { readonly id: string; readonly openQuestions: { readonly id: string }[] };
}

interface Answer {
  readonly openQuestions: {
    readonly nodes: Question[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

test("every open question is reachable from what it is about", async () => {
  const questions: Question[] = [];
  let after: string | null = null;
  for (let hasNextPage = true; hasNextPage; ) {
    const { openQuestions }: Answer = await graph.data<Answer>(QUESTIONS, { after });
    questions.push(...openQuestions.nodes);
    ({ endCursor: after, hasNextPage } = openQuestions.pageInfo);
    expect(openQuestions.totalCount).toBeGreaterThan(100); // so that more than one page is read
  }
  const isReachable = ({ id, about }: Question) => about.openQuestions.some((own) => own.id === id);
  expect(questions.filter((question) => !isReachable(question))).toEqual([]);
});
