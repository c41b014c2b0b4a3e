import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { clientError } from "../core/errors";
import { counted, type OperationRequest, type Operations, operationsOf } from "../graph/operation";
import { REVISION_HEADER } from "../graph/revisions/requested";
import { type Renamed, renameAliases } from "./rename-aliases";

/** How long the gateway may take for an answer: more than it gives one subgraph. */
const ANSWER_WITHIN_MS = 15_000;

/** An answer as it comes over HTTP. */
interface SentResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Record<string, unknown>;
  }[];
}

/**
 * Has a gateway execute operations, all of one on the revision that its request reads. Their price and
 * what they ask about the schema are answered here, where both are known.
 *
 * @param schema the public one
 * @param url of the gateway's `/graphql`
 */
export function executedByGateway(schema: GraphQLSchema, url: string): Operations {
  const here = operationsOf(schema);
  return {
    ...here,
    async execute(request) {
      const { document, operationName, context } = request;
      const quote = here.price(request, context.db.listSizes);
      const operation = getOperationAST(document, operationName);
      if ("errors" in quote || !operation || isAboutSchema(operation, document))
        return here.execute(request);
      const { price } = quote;
      return counted(price, context, async () => {
        const renamed = renameAliases(document);
        const { data, errors } = await ask(url, renamed, request);
        return {
          ...(data !== undefined && { data: renamed.restored(data) }),
          ...(errors && { errors: errors.map(errorOf) }),
          price,
          values: valuesIn(data),
        };
      });
    },
  };
}

async function ask(
  url: string,
  { text }: Renamed,
  { operationName, variables, context }: OperationRequest,
): Promise<SentResult> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json;q=0.9",
        [REVISION_HEADER]: context.db.revision,
      },
      body: JSON.stringify({ query: text, operationName, variables }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    // What a gateway answers is a result of GraphQL, whatever its status is.
    return (await response.json()) as SentResult;
  } catch {
    throw clientError(
      "SUBGRAPH_UNAVAILABLE",
      "the servers behind this one do not answer at the moment; try again in some seconds",
      { http: { status: 503, headers: new Map([["retry-after", "5"]]) } },
    );
  }
}

/** How many values there are in an answer, as `Budget` counts them. */
function valuesIn(data: unknown): number {
  if (typeof data !== "object" || data === null) return 1;
  return Object.values(data).reduce((sum: number, part: unknown) => sum + valuesIn(part), 1);
}

function errorOf({ message, path, extensions }: NonNullable<SentResult["errors"]>[number]) {
  return new GraphQLError(message, {
    ...(path && { path: [...path] }),
    ...(extensions && { extensions }),
  });
}

/** Whether an operation asks for nothing but the schema and the names of types. */
function isAboutSchema({ selectionSet }: OperationDefinitionNode, document: DocumentNode): boolean {
  const seen = new Set<string>();
  const isMeta = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value.startsWith("__");
      if (selection.kind === Kind.INLINE_FRAGMENT) return isMeta(selection.selectionSet);
      if (seen.has(selection.name.value)) return true;
      seen.add(selection.name.value);
      const fragment = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION && isMeta(fragment.selectionSet);
    });
  return isMeta(selectionSet);
}
