import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { createContext } from "../../../src/core/context";
import { type Operations, operationsOf } from "../../../src/graph/operation";
import { openRealGraph } from "../../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;
let operations: Operations;

beforeAll(() => {
  graph = openRealGraph();
  operations = operationsOf(graph.schema);
});

afterAll(() => graph.close());

/** An operation of a hundred thousand values: on any machine it pauses long before it has made half of them. */
const LONG = `{ ${Array.from({ length: 140 }, (_, index) => `p${index}: participations(first: 100) { ...row }`).join(" ")} }
  fragment row on ParticipationConnection { nodes { id role capacity conference { id name } } }`;

/** What a client is charged for an operation, and how it ends. */
async function chargeOf(
  query: string,
  { signal }: { signal?: { readonly aborted: boolean } } = {},
) {
  const settled: { taken: number; values: number }[] = [];
  const allowance = {
    take: () => {},
    settle: (taken: number, values: number) => void settled.push({ taken, values }),
  };
  const context = createContext(graph.db, { allowance, ...(signal && { signal }) });
  const result = await operations.execute({ document: parse(query), context });
  expect(settled).toHaveLength(1);
  return { ...result, charged: settled[0] };
}

test("an answer is charged for by what there is in it", async () => {
  const { charged, values, price, errors } = await chargeOf(LONG);
  expect(errors).toBeUndefined();
  expect(values).toBeGreaterThan(50_000);
  expect(charged).toEqual({ taken: price?.values, values });
});

test("a client that gives up is charged for what was made by then", async () => {
  const { charged, price, errors } = await chargeOf(LONG, { signal: { aborted: true } });
  expect(errors?.[0]?.extensions.code).toBe("BUDGET_EXCEEDED");
  expect(charged?.values).toBeGreaterThan(0);
  expect(charged?.values).toBeLessThan((price?.values ?? 0) / 2);
});

test("what is more than an answer may hold is charged for as a whole", async () => {
  const leaves = Array.from({ length: 170 }, (_, index) => `a${index}: role`).join(" ");
  const pages = Array.from(
    { length: 16 },
    (_, index) => `p${index}: participations(first: 100) { nodes { ...leaves } }`,
  );
  const { charged, price, errors } = await chargeOf(
    `{ ${pages.join(" ")} } fragment leaves on Participation { ${leaves} }`,
  );
  expect(errors?.[0]?.message).toMatch(/more than 250000 values/);
  expect(charged?.values).toBe(price?.values);
});
