import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type DocumentNode, type ExecutionResult, parse, validate } from "graphql";
import { createContext } from "../../../src/core/context";
import { type Database, openDatabase } from "../../../src/core/database/database";
import { mergeSupergraph } from "../../../src/graph/merge";
import { type OperationRequest, operationsOf } from "../../../src/graph/operation";
import { readCorpus } from "../../federation/corpus";
import { eachField } from "../../federation/each-field";
import { knownIds } from "../../federation/ids";
import { publicGraph } from "../../federation/public-graph";
import { randomOperation } from "../../federation/random-operation";
import { graphqlJs } from "../../helpers/graphql-js";
import { REAL_PLACES } from "../../helpers/real-database";

const SEED = 20210401;
const RANDOM_OPERATIONS = 1_000;

const { schema, supergraph } = publicGraph();
const merged = mergeSupergraph(supergraph);
const ids = knownIds();
const valid = [...readCorpus(), ...eachField(schema, ids)]
  .map(({ query, variables = {}, name }) => ({ name, document: parse(query), variables }))
  .filter(({ document }) => validate(merged, document).length === 0);
const ours = operationsOf(merged).execute;
const oracle = graphqlJs(merged);
let db: Database;

beforeAll(() => {
  db = openDatabase(REAL_PLACES.file);
});

afterAll(() => db.close());

interface Operation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

async function run(
  execute: (request: OperationRequest) => Promise<ExecutionResult>,
  { document, variables }: Operation,
) {
  return comparable(await execute({ document, variables, context: createContext(db) }));
}

/**
 * All that clients see of an answer; errors have no order.
 *
 * Of several errors that take one object with them, one must be reported, whichever
 * (https://spec.graphql.org/October2021/#sec-Handling-Field-Errors): these are compared by the place
 * of what is missing.
 */
function comparable({ data, errors = [] }: ExecutionResult) {
  const said = errors.map(({ message, path = [], extensions }) => {
    const missing = missingAt(data, path);
    return JSON.stringify([
      ...missing,
      missing.length < path.length ? "because of a field in it" : message,
      // Of what is wrong with a request, graphql-js gives no code.
      extensions?.code ?? "BAD_USER_INPUT",
    ]);
  });
  // As it is sent: a row's values, without their prototypes.
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: [...new Set(said)].sort() };
}

const REFUSALS = ["COST_LIMIT_EXCEEDED", "GRAPHQL_VALIDATION_FAILED"];

function isRefused({ data, errors = [] }: ExecutionResult): boolean {
  return (
    data === undefined && errors.some(({ extensions }) => REFUSALS.includes(`${extensions.code}`))
  );
}

/** The path to the null that stands where an error's field would be. */
function missingAt(data: unknown, path: readonly (string | number)[]) {
  let value = data;
  const depth = path.findIndex((step) => {
    // Each step but the last leads from an object or a list to what is in it.
    value = (value as Record<string | number, unknown> | null)?.[step];
    return value == null;
  });
  return path.slice(0, depth + 1);
}

/** The first answer reads all columns, the others those that are needed. */
async function expectAlike(operation: Operation) {
  const expected = await run(oracle, operation);
  // What is more than is served, or no query, only graphql-js executes.
  if (isRefused(await ours({ ...operation, context: createContext(db) }))) return expected;
  for (let time = 1; time <= 3; time++) expect(await run(ours, operation)).toEqual(expected);
  return expected;
}

describe("as graphql-js answers:", () => {
  test.each(valid)("$name", async ({ document, variables }) => {
    await expectAlike({ document, variables });
  });

  test(`${RANDOM_OPERATIONS} random operations`, async () => {
    let whole = 0;
    const alike = fc.asyncProperty(fc.gen(), async (generate) => {
      const choose = (count: number) => generate(fc.nat, { max: count - 1 });
      const { query, variables = {} } = randomOperation(schema, ids, choose);
      const document = parse(query);
      fc.pre(validate(merged, document).length === 0);
      const { errors } = await expectAlike({ document, variables });
      if (errors.length === 0) whole++;
    });
    await fc.assert(alike, { seed: SEED, numRuns: RANDOM_OPERATIONS, endOnFailure: true });
    // It is answers that are compared: few of the operations ask for something impossible.
    expect(whole).toBeGreaterThan(0.8 * RANDOM_OPERATIONS);
  });
});
