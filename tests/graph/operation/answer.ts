import { type ExecutionResult, GraphQLError } from "graphql";
import { isForClient } from "../../../src/graph/client-errors";

/** An error as clients see it. */
interface ToldError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** What clients see of an answer, to be compared. */
export interface ComparedAnswer {
  /** The data as JSON text: the order of keys counts, and what is no JSON does not. */
  readonly data: string;
  /** Every error with all its words, sorted. */
  readonly errors: readonly string[];
  /**
   * The places that errors have taken, sorted, each with the words of an error that is of that place itself.
   *
   * Of several errors that take the same object with them, one must be told, whichever
   * (https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors).
   */
  readonly missing: readonly string[];
}

/** @param data parsed or made by an executor */
export function compared({ data, errors = [] }: ExecutionResult | Told): ComparedAnswer {
  return {
    // Where nothing was executed there is no data, which graphql-js has as null for some mistakes.
    data: JSON.stringify(data ?? null),
    errors: errors.map((error) => JSON.stringify(wordsOf(error))).sort(),
    missing: [...new Set(errors.map((error) => JSON.stringify(missingBy(error, data))))].sort(),
  };
}

/** An answer as it is read from a response. */
export interface Told {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly ToldError[];
}

/** What is different; null where nothing is. */
export function difference(expected: ComparedAnswer, actual: ComparedAnswer): string | null {
  if (expected.data !== actual.data)
    return `data is\n  ${actual.data}\nbut graphql-js has\n  ${expected.data}\n${errorsOf(actual, expected)}`;
  if (same(expected.errors, actual.errors) || same(expected.missing, actual.missing)) return null;
  if (isCutShort(expected, actual)) return null;
  return errorsOf(actual, expected);
}

/** Whether the errors are the first of the expected ones, and say so: mistakes in variables are told up to a bound. */
function isCutShort(expected: ComparedAnswer, actual: ComparedAnswer): boolean {
  const told = actual.errors.filter((error) => !error.includes("error limit reached"));
  return told.length < actual.errors.length && told.every((one) => expected.errors.includes(one));
}

/** Whether the answers tell the same errors, and not only of the same places. */
export function tellsTheSame(expected: ComparedAnswer, actual: ComparedAnswer): boolean {
  return same(expected.errors, actual.errors);
}

function errorsOf(actual: ComparedAnswer, expected: ComparedAnswer): string {
  const list = ({ errors }: ComparedAnswer) =>
    errors.length === 0 ? "none" : errors.map((error) => `\n  ${error}`).join("");
  return `errors are ${list(actual)}\nbut graphql-js has ${list(expected)}`;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

const UNKNOWN_OPERATION = "OPERATION_RESOLUTION_FAILURE";

/** What graphql-js says of a client's values it gives no code; here that is a client's mistake. */
function wordsOf(error: ToldError): unknown[] {
  const { message, path = [], extensions } = error;
  if (message.startsWith("Unknown operation named")) return [path, message, UNKNOWN_OPERATION];
  if (message.startsWith("Must provide operation name")) return [path, message, UNKNOWN_OPERATION];
  const isMistake = error instanceof GraphQLError && isForClient(error.originalError ?? error);
  return [path, message, extensions?.code ?? (isMistake ? "BAD_USER_INPUT" : null)];
}

function missingBy(error: ToldError, data: unknown): unknown[] {
  const path = error.path ?? [];
  const place = data == null ? [] : pathToNull(data, path);
  const isItself = place.length === path.length;
  return [place, isItself || path.length === 0 ? wordsOf(error) : "because of something in it"];
}

/** The path to the null that stands where an error's field would be. */
function pathToNull(data: unknown, path: readonly (string | number)[]) {
  let value = data;
  const depth = path.findIndex((step) => {
    // Each step but the last leads from an object or a list to what is in it.
    value = (value as Record<string | number, unknown> | null)?.[step];
    return value == null;
  });
  return path.slice(0, depth + 1);
}
