import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import type { Context } from "../core/context";
import { NeededColumns } from "../core/database/needed-columns";
import { type Keeper, keptIn } from "../core/kept";
import { compiledSchema } from "./compiled-schema";
import { withInputDefaults } from "./input-defaults";

/** One operation to be executed. The document is valid for the schema. */
export interface ExecutionRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown>;
  readonly context: Context;
}

/** Executes operations of one schema. The same document object is the same operation. */
export type Execute = (request: ExecutionRequest) => Promise<ExecutionResult>;

/** How many compiled operations are kept; one of ten lines takes 180 KB once V8 has compiled it too. */
const MOST_COMPILED = 80;

/** Executes with graphql-js, which walks the document each time. */
export function interpreter(schema: GraphQLSchema): Execute {
  return learning(interpreting(schema));
}

/**
 * Executes with graphql-jit, which compiles a document to a function.
 *
 * A document is compiled when it comes a second time: compiling costs more than interpreting once.
 * What cannot be compiled is interpreted.
 */
export function compiler(schema: GraphQLSchema): Execute {
  return learning(compiling(schema, interpreting(schema)));
}

/** Lets an operation read only the columns that it needs, which it shows when it first runs. */
function learning(execute: Execute): Execute {
  const known = new WeakMap<DocumentNode, Map<string, NeededColumns>>();
  return async (request) => {
    const { db, kept } = request.context;
    const needed = forOperation(known, request, () => new NeededColumns());
    try {
      return await execute({ ...request, context: { db: db.reading(needed), kept } });
    } finally {
      needed.learned();
    }
  };
}

function interpreting(schema: GraphQLSchema): Execute {
  return async ({ document, operationName, variables, context }) =>
    execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    });
}

/** What is known of an operation: seen so many times, compiled, or not compilable. */
interface Known {
  times: number;
  compiled: Compiled | null;
}

type Compiled = (request: ExecutionRequest) => ReturnType<CompiledQuery["query"]>;

function compiling(schema: GraphQLSchema, interpret: Execute): Execute {
  const known = new LRUCache<DocumentNode, Map<string, Known>>({ max: MOST_COMPILED });
  const schemaFor = compiledSchema(schema);
  return async (request) => {
    const operation = forOperation(known, request, () => ({ times: 0, compiled: null }));
    operation.times += 1;
    if (operation.times === 2) operation.compiled = compile(schemaFor, request);
    const result = await operation.compiled?.(request);
    // Variables that do not fit: what is wrong with them graphql-js says better.
    return result === undefined || !("data" in result) ? interpret(request) : result;
  };
}

function compile(
  schemaFor: (document: DocumentNode) => GraphQLSchema,
  { document, operationName }: ExecutionRequest,
): Compiled | null {
  // A response name `__proto__` is lost in compiled code, as it is written as an object literal, and
  // introspection would show the schema that is compiled for.
  if (/\b__(proto__|schema|type)\b/.test(document.loc?.source.body ?? "__proto__")) return null;
  const schema = schemaFor(document);
  const compiled = compileQuery(schema, document, operationName ?? undefined, {
    useExperimentalPathBasedSkipInclude: true,
    disableLeafSerialization: true,
  });
  const operation = getOperationAST(document, operationName);
  if (!isCompiledQuery(compiled) || !operation) return null;
  const complete = withInputDefaults(schema, operation);
  return ({ context, variables }) => compiled.query(undefined, context, complete(variables ?? {}));
}

/** What is known of an operation, made when it comes for the first time. */
function forOperation<Value>(
  known: Keeper<DocumentNode, Map<string, Value>>,
  { document, operationName }: ExecutionRequest,
  make: () => Value,
): Value {
  const operations = keptIn(known, document, () => new Map<string, Value>());
  return keptIn(operations, operationName ?? "", make);
}
