import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type ExecutionResult, parse, validate } from "graphql";
import { createContext } from "../../../src/core/context";
import { estimate, LIMITS, operationsOf } from "../../../src/graph/operation";
import { openRealGraph } from "../../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;
let operations: ReturnType<typeof operationsOf>;

beforeAll(() => {
  // Statements are counted: what a test reads must not depend on what another has read.
  graph = openRealGraph({ remembersRows: false });
  operations = operationsOf(graph.schema);
});

afterAll(() => graph.close());

/** The answer, and how many statements it took. */
async function ask(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  expect(validate(graph.schema, document)).toEqual([]);
  graph.statements.length = 0;
  const context = createContext(graph.db);
  const result: ExecutionResult = await operations.execute({ document, variables, context });
  return { ...result, statements: graph.statements.length };
}

const priceOf = (query: string, variables: Record<string, unknown> = {}) =>
  estimate(graph.schema, parse(query), variables, graph.db.listSizes);

/** Each fragment spreads the next one some times. */
function fragments(depth: number, spread: (next: string) => string): string {
  const all = Array.from(
    { length: depth },
    (_, index) => `fragment F${index} on Body { id ${spread(`...F${index + 1}`)} }`,
  );
  return `{ body(id: "ots") { ...F0 } } ${all.join(" ")} fragment F${depth} on Body { acronym }`;
}

describe("refused before anything is read:", () => {
  const cyclic = `{ body(id: "ots") { ${"organs { parent { ".repeat(6)} id ${"} }".repeat(6)} } }`;
  const aliases = Array.from({ length: 300 }, (_, index) => `a${index}: id`).join(" ");
  const pages = (inner: string) =>
    `{ bodies(first: 100) { nodes { conferences(first: 100) { nodes { ${inner} } } } } }`;
  test.each([
    ["lists in lists that lead back", cyclic, /may return \d+ (objects|values)/],
    [
      "aliases of a scalar",
      pages(aliases),
      /`bodies\.nodes\.conferences` asks for most: `first: \d+`/,
    ],
    ["a long name many times", pages(`${"x".repeat(5_000)}: id`), /bytes/],
    [
      "a nest of levels",
      `{ body(id: "ots") { ${"parent { ".repeat(600)} id ${"}".repeat(600)} } }`,
      /nested deeper than 20 levels/,
    ],
    [
      "fields that double at each level",
      fragments(22, (next) => `a: parent { ${next} } b: parent { ${next} }`),
      /nested deeper than 20 levels|may return/,
    ],
    [
      "many searches",
      `{ ${Array.from({ length: 21 }, (_, index) => `a${index}: search(text: "t${index}") { totalCount }`).join(" ")} }`,
      /searches for 21 texts/,
    ],
    [
      "many filters by text",
      `{ ${Array.from({ length: 21 }, (_, index) => `a${index}: bodies(filter: { text: "t${index}" }) { totalCount }`).join(" ")} }`,
      /searches for 21 texts/,
    ],
  ])("%s", async (_name, query, message) => {
    const { data, errors, statements } = await ask(query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: "COST_LIMIT_EXCEEDED" } }]);
    expect(errors?.[0]?.message).toMatch(message);
    expect(statements).toBe(0);
  });

  test("introspection many times, or stopped while it is made", async () => {
    const one = "__schema { types { fields { args { type { name } } } } }";
    const query = `{ ${Array.from({ length: 100 }, (_, index) => `a${index}: ${one}`).join(" ")} }`;
    const { data, errors } = await ask(query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: expect.stringMatching(/_EXCEEDED$/) } }]);
  });

  test("the size that is said to fit does", async () => {
    const dear = pages(aliases);
    const first = /`first: (\d+)`/.exec((await ask(dear)).errors?.[0]?.message ?? "")?.[1];
    const fitting = dear.replace("conferences(first: 100)", `conferences(first: ${first})`);
    expect(priceOf(fitting).values).toBeLessThanOrEqual(LIMITS.values);
    const next = dear.replace(
      "conferences(first: 100)",
      `conferences(first: ${Number(first) + 1})`,
    );
    expect(priceOf(next).values).toBeGreaterThan(LIMITS.values);
  });
});

describe("what is wrong in variables is told in a few errors:", () => {
  const BY_KIND =
    "query ($k: [ConferenceKind!]) { conferences(filter: { kind: $k }) { totalCount } }";
  const nested = (depth: number): unknown => (depth === 0 ? "SUMMIT" : [nested(depth - 1)]);
  test.each([
    ["thousands of wrong values", BY_KIND, { k: Array(20_000).fill("NOPE") }],
    ["one in depths", BY_KIND, { k: nested(5_000) }],
    ["a text as long as a request", BY_KIND, { k: "x".repeat(200_000) }],
    [
      "null for a required one",
      "query ($f: Int!) { conferences(first: $f) { totalCount } }",
      { f: null },
    ],
  ])("%s", async (_name, query, variables) => {
    const { data, errors = [], statements } = await ask(query, variables);
    expect(data).toBeUndefined();
    expect(errors.length).toBeLessThanOrEqual(11);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(["BAD_USER_INPUT"]),
    );
    expect(JSON.stringify(errors).length).toBeLessThan(10_000);
    expect(statements).toBe(0);
  });
});

describe("null where nothing may be missing is the client's mistake, each time:", () => {
  test.each([
    [
      "in a filter",
      "query ($c: Boolean) { conferences(filter: { includeOrgans: $c }) { totalCount } }",
      { c: null },
      /"filter"/,
    ],
    [
      "in a condition",
      "query ($i: Boolean = true) { conferences(first: 1) { nodes { id @include(if: $i) } } }",
      { i: null },
      /"if"/,
    ],
    [
      "in a condition below an entity of another subgraph",
      'query ($i: Boolean = true) { node(id: "ots") { ... on Body { acronym @include(if: $i) } } }',
      { i: null },
      /"if"/,
    ],
    [
      "in an argument with a default",
      'query ($l: [LanguageTag!] = ["en"]) { body(id: "ots") { name(lang: $l) } }',
      { l: null },
      /"lang"/,
    ],
  ])("%s", async (_name, query, variables, argument) => {
    for (const _time of [1, 2, 3]) {
      const { data, errors = [] } = await ask(query, variables);
      expect(Object.values(data ?? {})).toEqual([null]);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
      expect(errors[0]?.message).toMatch(argument);
    }
  });
});

describe("a price is of what may be sent:", () => {
  test("conditions are applied, and a field that comes twice counts once", () => {
    const list = "conferences(first: 100) { nodes { id } }";
    const once = priceOf(`{ ${list} }`);
    expect(priceOf(`{ ${list.concat(" ").repeat(8)} }`)).toEqual(once);
    const skipped = `query ($s: Boolean!) { ${list.replace(" {", " @skip(if: $s) {")} __typename }`;
    expect(priceOf(skipped, { s: true }).values).toBe(1);
    expect(priceOf(skipped, { s: false }).values).toBe(once.values + 1);
  });

  test("a list of ids counts its length, other lists the longest on record", () => {
    const ids = Array(100).fill("ots");
    const { values } = priceOf("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
    expect(values).toBe(1 + 100 + 100);
    const longest = graph.db.listSizes.get("Body.alsoKnownAs") ?? 0;
    expect(longest).toBeGreaterThan(1);
    expect(priceOf('{ body(id: "ots") { alsoKnownAs } }').values).toBe(1 + 1 + longest);
  });

  test("groups count as many as are asked for, each with at most three keys", () => {
    const counted = (args: string) =>
      priceOf(`{ conferences(first: 0) { groups(by: [YEAR]${args}) { count keys { key } } } }`);
    // The groups: each itself, its count, the list of its keys, and three keys of one value.
    expect(counted(", first: 10").values - counted(", first: 9").values).toBe(1 + 1 + 1 + 3 * 2);
    expect(counted("")).toEqual(counted(", first: 500"));
  });

  test("fragments that spread each other over and over are merged", async () => {
    const { data, statements } = await ask(fragments(60, (next) => next.repeat(3)));
    expect(data).toEqual({ body: { id: "ots", acronym: "OTS" } });
    expect(statements).toBe(1);
  });
});
