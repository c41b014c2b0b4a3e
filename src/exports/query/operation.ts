import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  validate,
} from "graphql";
import { getOrInsert } from "../../core/get-or-insert";
import { type NormalOperation, normalOperation } from "../../graph/operation";
import { ExportError } from "../errors";
import { refuseOurs } from "./following";
import { identified } from "./identify";
import { type Field, rootFields } from "./selection";
import { WrittenOut } from "./written-out";

/** Values of variables by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** One query by itself, planned from its normal form: without fragments, and without conditions. */
export interface Operation extends NormalOperation {
  readonly schema: GraphQLSchema;
  /** The query of the document, with its name and its variables. */
  readonly definition: OperationDefinitionNode;
  /** Variables as they were given, to be sent. */
  readonly variables: Variables;
  /** What it selects, as its answer is read. */
  readonly roots: readonly Field[];
  /** The same as it is sent, enlarged by what following its connections takes. */
  readonly selectionSet: SelectionSetNode;
  readonly written: WrittenOut;
}

/** So many problems are said; who made more knows what to do. */
const MOST_PROBLEMS = 5;

/** What is asked for besides the document. */
export interface OperationChoice {
  /** Which query, where the document has several. */
  readonly operationName?: string | undefined;
  readonly variables?: Variables | undefined;
}

/**
 * Picks the query of a document and plans it.
 *
 * @param isIdentified whether every object is to have `__typename`, and its `id` where its type has one
 * @throws ExportError when document or variables are not valid, or there is no such query
 */
export function readOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables = {} }: OperationChoice = {},
  isIdentified = false,
): Operation {
  refuseInvalid(schema, document);
  const definition = getOperationAST(document, operationName);
  if (definition?.operation !== OperationTypeNode.QUERY) throw new ExportError(remedy(document));
  for (const { variable } of definition.variableDefinitions ?? []) refuseOurs(variable.name.value);
  const read = isIdentified ? identified(schema, document) : document;
  try {
    const normal = normalOperation(schema, read, definition.name?.value ?? null, variables);
    if ("errors" in normal) throw refusal("the variables do not fit the query", normal.errors);
    const written = new WrittenOut(normal);
    const selectionSet = written.query(); // before the fields are read: it refuses what is too much
    return {
      ...normal,
      schema,
      definition,
      variables,
      roots: rootFields(normal.form),
      selectionSet,
      written,
    };
  } catch (error) {
    throw error instanceof GraphQLError ? refusal("the query cannot be exported", [error]) : error;
  }
}

/** Documents that were valid: our own ones come often. */
const valid = new WeakMap<GraphQLSchema, WeakSet<DocumentNode>>();

function refuseInvalid(schema: GraphQLSchema, document: DocumentNode): void {
  const known = getOrInsert(valid, schema, () => new WeakSet());
  if (known.has(document)) return;
  const problems = validate(schema, document, undefined, { maxErrors: MOST_PROBLEMS });
  if (problems.length > 0) throw refusal("the query is not valid", problems);
  known.add(document);
}

function refusal(what: string, problems: readonly Error[]): ExportError {
  const said = problems.map(({ message }) => message);
  return new ExportError(`${what}: ${said.join(" ")}`);
}

function remedy(document: DocumentNode): string {
  const names: string[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (definition.operation === OperationTypeNode.QUERY)
      names.push(definition.name?.value ?? "(unnamed)");
  }
  return names.length === 0
    ? "only a query can be exported, and the document has none"
    : `name the query to export, one of: ${names.join(", ")}`;
}
