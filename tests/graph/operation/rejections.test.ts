import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { buildSchema, type GraphQLSchema, parse } from "graphql";
import { createContext } from "../../../src/core/context";
import { operationsOf } from "../../../src/graph/operation";
import { openRealGraph } from "../../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;
const lost: unknown[] = [];
const note = (reason: unknown) => void lost.push(reason);

beforeAll(() => {
  graph = openRealGraph();
  process.on("unhandledRejection", note);
});

beforeEach(() => {
  lost.length = 0;
});

afterAll(() => {
  process.off("unhandledRejection", note);
  graph.close();
});

/** Fields that fail later, and one that takes so long that the operation pauses after it. */
function slowSchema(): GraphQLSchema {
  const schema = buildSchema("type Query { fails: Int, failures: [Int], slow: Int }");
  const { fails, failures, slow } = schema.getQueryType()?.getFields() ?? {};
  if (fails === undefined || failures === undefined || slow === undefined)
    throw new Error("fields");
  const fail = async () => {
    throw new Error("failed");
  };
  fails.resolve = fail;
  failures.resolve = () => [1, fail(), fail()];
  slow.resolve = () => {
    const end = performance.now() + 20;
    while (performance.now() < end);
    return 1;
  };
  return schema;
}

const execute = (query: string, aborted = false) =>
  operationsOf(slowSchema()).execute({
    document: parse(query),
    context: createContext(graph.db, { signal: { aborted } }),
  });

test("what fails while an operation pauses is an error of its field, and nothing else", async () => {
  const { data, errors } = await execute("{ fails failures slow again: slow }");
  expect(data).toEqual({ fails: null, failures: [1, null, null], slow: 1, again: 1 });
  expect(errors?.map(({ path }) => path)).toEqual([["fails"], ["failures", 1], ["failures", 2]]);
  expect(lost).toEqual([]);
});

test("what fails in an operation that is stopped is lost on nobody", async () => {
  const { data, errors } = await execute("{ fails failures slow again: slow }", true);
  expect(data).toBeUndefined();
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BUDGET_EXCEEDED"]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(lost).toEqual([]);
});

test("dimensions named twice beside searches are told as the client's mistake", async () => {
  const search = (text: string) => `search(text: "${text}") { edges { match { excerpt } } }`;
  const { errors } = await graph.answer(
    `{ conferences { groups(by: [YEAR, YEAR]) { count } } a: ${search("Cumhurbaskani toplanti")} b: ${search("zirve toplantisi istanbul")} }`,
  );
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [["conferences", "groups"], "BAD_USER_INPUT"],
  ]);
  expect(lost).toEqual([]);
});
