import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import { type Context, createContext } from "../../../src/core/context";
import type { Database } from "../../../src/core/database/database";
import { isForClient } from "../../../src/graph/client-errors";
import type { OperationRequest } from "../../../src/graph/operation";
import { graphqlJs } from "../../helpers/graphql-js";
import { type ComparedAnswer, compared, difference, type Told, tellsTheSame } from "./answer";
import type { RandomOperation } from "./random/operation";

/** How often each operation is executed: what is learned or made of it by then must not change it. */
const TIMES = 3;

/** What came of comparing one operation. */
export type Outcome =
  | { readonly kind: "invalid" | "refused" | "whole" | "with errors" | "other errors" }
  | { readonly kind: "different"; readonly how: string };

/** Executes an operation in this process, or asks a server to. */
export type Execute = (request: OperationRequest) => Promise<ExecutionResult | Told>;

/** A graph whose answers are compared with those of graphql-js. */
export interface Comparison {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly db: Database;
  /** Whether an error that is ours is a fault: resolvers of a made-up schema throw what they like. */
  readonly ownErrorsAreFaults: boolean;
}

/** Compares an operation, executed three times, with graphql-js over the same schema. */
export async function compareOperation(
  { schema, execute, db, ownErrorsAreFaults }: Comparison,
  { query, operationName, variables }: RandomOperation,
): Promise<Outcome> {
  const document = parse(query);
  if (validate(schema, document).length > 0) return { kind: "invalid" };
  const run = async (by: Execute): Promise<ComparedAnswer & { readonly faults: string[] }> => {
    const context = createContext(db);
    const result = await by(request(document, operationName, variables, context));
    const faults = ownErrorsAreFaults ? (result.errors ?? []).filter(isFault).map(String) : [];
    return { ...compared(result), faults };
  };
  const expected = await run(graphqlJs(schema));
  let tellAlike = true;
  for (let time = 1; time <= TIMES; time += 1) {
    const actual = await run(execute).catch((error: unknown) => `it threw ${stackOf(error)}`);
    if (typeof actual !== "string" && isRefused(actual)) return { kind: "refused" };
    const how = typeof actual === "string" ? actual : faultOf(expected, actual);
    if (how !== null || typeof actual === "string")
      return { kind: "different", how: `Time ${time}: ${how}` };
    tellAlike &&= tellsTheSame(expected, actual);
  }
  if (expected.errors.length === 0) return { kind: "whole" };
  return { kind: tellAlike ? "with errors" : "other errors" };
}

function faultOf(
  expected: ComparedAnswer,
  actual: ComparedAnswer & { readonly faults: readonly string[] },
): string | null {
  const how = difference(expected, actual);
  return how ?? (actual.faults.length > 0 ? `internal errors: ${actual.faults}` : null);
}

const BEYOND_LIMITS = /"COST_LIMIT_EXCEEDED"|Document contains more tha[nt] \d+ tokens/;

/** Whether an operation is beyond what is served, which graphql-js does not mind. */
function isRefused({ errors }: ComparedAnswer): boolean {
  const [error] = errors;
  return errors.length === 1 && error !== undefined && BEYOND_LIMITS.test(error);
}

/** Whether an error is told as "internal", or would be. */
function isFault(error: NonNullable<(ExecutionResult | Told)["errors"]>[number]): boolean {
  if (error instanceof GraphQLError) return !isForClient(error.originalError ?? error);
  return error.extensions?.code === "INTERNAL_SERVER_ERROR";
}

function stackOf(error: unknown): string {
  return error instanceof Error ? String(error.stack) : String(error);
}

function request(
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
  context: Context,
) {
  return { document, operationName: operationName ?? null, variables: { ...variables }, context };
}
