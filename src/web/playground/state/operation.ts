import { type DocumentNode, Kind, parse, valueFromASTUntyped } from "graphql";

/** What is sent to the server, as it stands in the editors. */
export interface Operation {
  readonly query: string;
  /** JSON, or empty. */
  readonly variables: string;
  /** Which of several; null where the document has only one, or nothing was chosen. */
  readonly operationName: string | null;
}

/** The document of a text; null where it is not one (yet). */
export function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}

/** The names of a document's operations, in their order. */
export function operationNames(query: string): readonly string[] {
  return operationsIn(query).flatMap(({ name }) => name?.value ?? []);
}

/** The defaults of the variables of a document's first operation, as JSON to change; empty where there are none. */
export function defaultVariables(query: string): string {
  const [operation] = operationsIn(query);
  const entries = (operation?.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
  );
  return entries.length === 0 ? "" : JSON.stringify(Object.fromEntries(entries), null, 2);
}

/**
 * Reads variables as they are typed; an empty text is none.
 *
 * @throws Error that tells people what is wrong
 */
export function readVariables(text: string): Readonly<Record<string, unknown>> | null {
  if (text.trim() === "") return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The variables are not JSON (${reason}). Write them as {"id": "ots"}.`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error('The variables are no JSON object. Write them as {"id": "ots"}.');
  return { ...value };
}

/** Whether two operations would be the same request. */
export function isSame(one: Operation, other: Operation): boolean {
  return (
    one.query.trim() === other.query.trim() &&
    compact(one.variables) === compact(other.variables) &&
    one.operationName === other.operationName
  );
}

/** JSON without its white space; what is no JSON, as it is. */
export function compact(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return json.trim();
  }
}

/** JSON as people write it; what is no JSON, as it is. */
export function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

function operationsIn(query: string) {
  const definitions = parsed(query)?.definitions ?? [];
  return definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? one : []));
}
