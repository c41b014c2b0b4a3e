import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from "graphql";
import { MOST_TOKENS } from "../graph/apollo";
import { refuseOperation } from "../graph/refusals";

/** Of an answer, what the door gives when it refuses an operation. */
interface Refusal {
  readonly errors: readonly GraphQLError[];
}

/** Of the gateway's plugin hooks, what is used here (https://the-guild.dev/graphql/envelop). */
interface DoorPlugin {
  onParse(hook: { setParseFn(parse: (source: string) => DocumentNode): void }): void;
  onValidate(hook: {
    setValidationFn(
      validate: (schema: unknown, document: DocumentNode) => readonly GraphQLError[],
    ): void;
  }): void;
  /** Before a query is executed. */
  onExecute(hook: ExecutionHook): void;
  /** Before a subscription is: there are none here. */
  onSubscribe(hook: ExecutionHook): void;
}

interface ExecutionHook {
  readonly args: {
    readonly document: DocumentNode;
    readonly operationName?: string | null;
    readonly variableValues?: Readonly<Record<string, unknown>> | null;
  };
  setResultAndStopExecution(refusal: Refusal): void;
}

/**
 * Refuses at the gateway's door what the merged graph refuses at its own, in the same words: too
 * long documents, values that a scalar of ours does not take, operations that ask for too much.
 *
 * A gateway knows scalars by their name only, and of an operation no subgraph sees the whole.
 *
 * @param schema the public schema with our scalars
 */
export function door(schema: GraphQLSchema): DoorPlugin {
  const refuse = ({ args, setResultAndStopExecution }: ExecutionHook) => {
    const refusal = refusalOf(schema, args.document, args.operationName, args.variableValues);
    if (refusal !== null) setResultAndStopExecution(refusal);
  };
  return {
    onParse: ({ setParseFn }) => setParseFn((source) => parse(source, { maxTokens: MOST_TOKENS })),
    onValidate: ({ setValidationFn }) =>
      setValidationFn((_schema, document) =>
        validate(schema, document).map((error) => coded(error, "GRAPHQL_VALIDATION_FAILED")),
      ),
    onExecute: refuse,
    onSubscribe: refuse,
  };
}

function refusalOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  given: Readonly<Record<string, unknown>> | null | undefined,
): Refusal | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null; // the gateway says so
  const variables = given ?? {};
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) return { errors: errors.map((error) => coded(error, "BAD_USER_INPUT")) };
  try {
    refuseOperation(schema, document, operation, variables);
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [hidingStatus(error)] };
    throw error;
  }
}

function coded({ message, nodes = [] }: GraphQLError, code: string): GraphQLError {
  const http = { spec: true, status: 400 };
  return hidingStatus(new GraphQLError(message, { nodes, extensions: { code, http } }));
}

/** The gateway makes the HTTP status of `http`; clients do not see what is not enumerable. */
function hidingStatus(error: GraphQLError): GraphQLError {
  const { http, ...extensions } = error.extensions;
  Object.defineProperty(extensions, "http", { value: http });
  return new GraphQLError(error.message, { nodes: error.nodes ?? [], extensions });
}
