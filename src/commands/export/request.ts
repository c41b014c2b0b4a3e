import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type DocumentNode, parse } from "graphql";
import { UserError } from "../../core/errors";
import { collectionPlans } from "../../exports/collections/collection-plans";
import { type Collection, collections } from "../../exports/collections/collections";
import type { GivenOptions } from "../../exports/collections/filter-values";
import { type FilterOption, filterOptions } from "../../exports/collections/filters";
import { ExportError } from "../../exports/errors";
import { formats } from "../../exports/formats";
import type { ExportGraph } from "../../exports/query/graph/endpoint";
import { isObject } from "../../exports/reading";
import type { ListForm } from "../../exports/table/columns";
import { type Plan, plansOf } from "../../exports/table/plan";
import type { Format } from "../../exports/write/format";

/** What is to be exported, as it was typed. */
export interface ExportRequest {
  readonly collection?: string | undefined;
  /** The collection's options, not yet read: `["--body", "ots"]`. */
  readonly filters: readonly string[];
  readonly query?: string;
  readonly variables?: string;
  readonly operation?: string;
  readonly rows?: string;
  readonly lists: ListForm;
  readonly lang: readonly string[];
}

const label = (name: string) => `--${name}`;

/** The collection of this name. @throws UserError with the choices */
export function collectionNamed(name: string): Collection {
  return choose(collections, name, "collection");
}

/** The format of this name. @throws UserError with the choices */
export function formatNamed(name: string): Format {
  return choose(formats, name, "format");
}

/** What is to be exported: a collection with its options, or a query with its variables. */
export type Subject =
  | { readonly collection: Collection }
  | { readonly document: DocumentNode; readonly variables: Readonly<Record<string, unknown>> };

/**
 * Reads what is to be exported, as far as it can be read without the graph.
 *
 * @throws UserError when there is no such collection, or the query or its variables cannot be read
 */
export function subjectOf({ collection, query, variables }: ExportRequest): Subject {
  if (query === undefined) return { collection: collectionNamed(collection ?? "") };
  return { document: parsed(textOf(query)), variables: variablesIn(variables) };
}

/**
 * The tables that were asked for.
 *
 * @throws UserError when they cannot be had as asked
 */
export async function plansFor(
  subject: Subject,
  { filters, operation: operationName, rows, lists, lang: languages }: ExportRequest,
  format: Format,
  graph: ExportGraph,
): Promise<readonly Plan[]> {
  try {
    if ("document" in subject) {
      const { document, variables } = subject;
      return plansOf(graph.schema, document, format, { rows, lists, operationName, variables });
    }
    const { collection } = subject;
    const options = given(collection, filters, graph);
    const choice = { options, languages, label, rows, lists };
    return await collectionPlans(graph, collection, format, choice);
  } catch (error) {
    throw error instanceof ExportError ? new UserError(error.message, 2) : error;
  }
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    throw new UserError(`the query cannot be read: ${messageOf(error)}`, 2);
  }
}

function choose<T extends { readonly name: string }>(
  all: readonly T[],
  name: string,
  what: string,
): T {
  const found = all.find((one) => one.name === name.toLowerCase());
  if (found !== undefined) return found;
  const names = all.map((one) => one.name).join(", ");
  const fault = name === "" ? `name a ${what}` : `"${name}" is no ${what}`;
  throw new UserError(`${fault}; choose one of: ${names}`, 2);
}

/** The options of a collection as they were typed, name to values. */
function given(
  collection: Collection,
  filters: readonly string[],
  { schema }: ExportGraph,
): GivenOptions {
  const known = filterOptions(schema, collection) ?? [];
  const isFlag = ({ type }: FilterOption) => type.name === "Boolean";
  const options = Object.fromEntries(
    known.map((option) => [
      option.name,
      { type: isFlag(option) ? "boolean" : "string", multiple: true } as const,
    ]),
  );
  const { tokens } = parseArgs({ args: [...filters], options, strict: false, tokens: true });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "option" && !(token.name in options)) return [[token.name, []]];
    if (token.kind === "positional")
      throw new UserError(
        `"${token.value}" belongs to no option; several values are written with commas: --body ots,turksoy`,
        2,
      );
    if (token.kind !== "option") continue;
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? ""]);
  }
  return values;
}

function variablesIn(file: string | undefined): Readonly<Record<string, unknown>> {
  if (file === undefined) return {};
  const text = textOf(file);
  try {
    const variables: unknown = JSON.parse(text);
    if (isObject(variables)) return variables;
  } catch {
    // Said below.
  }
  throw new UserError(`${file} holds no variables, expected a JSON object: {"body": "ots"}`, 2);
}

/** The text of a file, or of standard input for `-`. */
function textOf(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${messageOf(error)}`, 2);
  }
}

function messageOf(error: unknown): string {
  return String(isObject(error) ? error.message : error);
}
