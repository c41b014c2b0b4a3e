import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import type { Context } from "../core/context";

/** One operation to be executed. The document is valid for the schema. */
export interface ExecutionRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown>;
  readonly context: Context;
}

/** Executes operations of one schema. */
export type Execute = (request: ExecutionRequest) => Promise<ExecutionResult>;

/** How many compiled operations are kept; each takes some ten kilobytes. */
const MOST_COMPILED = 500;

/** What is known of an operation: seen once, compiled, or not compilable. */
type Known = "seen" | "interpreted" | CompiledQuery;

/** Executes with graphql-js, which walks the document each time. */
export function interpreter(schema: GraphQLSchema): Execute {
  return async ({ document, operationName, variables, context }) =>
    execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    });
}

/**
 * Executes with graphql-jit, which compiles a document to a function.
 *
 * A document is compiled when it comes a second time: compiling costs more than interpreting once.
 * What cannot be compiled is interpreted. The same document object is the same operation.
 */
export function compiler(schema: GraphQLSchema): Execute {
  const interpret = interpreter(schema);
  const known = new LRUCache<DocumentNode, Map<string, Known>>({ max: MOST_COMPILED });

  return async (request) => {
    const { document, operationName, variables, context } = request;
    const operations = known.get(document) ?? new Map<string, Known>();
    if (operations.size === 0) known.set(document, operations);
    const name = operationName ?? "";
    let operation = operations.get(name);
    if (operation === undefined) operations.set(name, "seen");
    else if (operation === "seen")
      operations.set(name, (operation = compile(schema, document, operationName)));
    if (typeof operation !== "object") return interpret(request);
    return operation.query(undefined, context, variables ?? {});
  };
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): CompiledQuery | "interpreted" {
  // A response name `__proto__` is lost in compiled code, as it is written as an object literal.
  if (/\b__proto__\b/.test(document.loc?.source.body ?? "__proto__")) return "interpreted";
  const compiled = compileQuery(schema, document, operationName ?? undefined, {
    useExperimentalPathBasedSkipInclude: true,
  });
  return isCompiledQuery(compiled) ? compiled : "interpreted";
}
