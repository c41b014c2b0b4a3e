import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { MOST_TOKENS, operationsOf } from "../graph/operation";
import { REVISION_HEADER } from "../graph/revisions/requested";
import type { ListSizesByRevision } from "./list-sizes";

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
    readonly contextValue: { readonly request: Request };
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
 * @param sizes of the lists that an operation may ask for
 */
export function door(schema: GraphQLSchema, sizes: ListSizesByRevision): DoorPlugin {
  const { price } = operationsOf(schema);
  const refuse = ({ args, setResultAndStopExecution }: ExecutionHook) => {
    const { document, operationName = null, variableValues, contextValue } = args;
    const sizesThere = sizes.of(contextValue.request.headers.get(REVISION_HEADER));
    const quote = price({ document, operationName, variables: variableValues ?? {} }, sizesThere);
    if ("errors" in quote) setResultAndStopExecution({ errors: quote.errors.map(asRefused) });
  };
  return {
    onParse: ({ setParseFn }) => setParseFn((source) => parse(source, { maxTokens: MOST_TOKENS })),
    onValidate: ({ setValidationFn }) =>
      setValidationFn((_schema, document) =>
        validate(schema, document).map((error) =>
          coded(error, String(error.extensions.code ?? "GRAPHQL_VALIDATION_FAILED")),
        ),
      ),
    onExecute: refuse,
    onSubscribe: refuse,
  };
}

function asRefused(error: GraphQLError): GraphQLError {
  return error.extensions.http === undefined
    ? coded(error, String(error.extensions.code))
    : hidingStatus(error);
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
