import {
  buildClientSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  parse,
  print,
} from "graphql";
import { ExportError } from "../../errors";
import { isObject } from "../../reading";
import { AnswerError, dataOf, type Execute } from "./execute";

/** A graph to export from. */
export interface ExportGraph {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
}

/** How long one answer may take. */
const PATIENCE_MS = 60_000;

/**
 * Opens the graph of a server, by GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/).
 *
 * @param address of its `/graphql`; for an address without a path, `/graphql` is added
 * @param signal ends what is under way
 * @throws ExportError when there is no GraphQL server at the address
 */
export async function openEndpoint(address: string, signal: AbortSignal): Promise<ExportGraph> {
  const url = urlOf(address);
  const execute: Execute = ({ document, variables }) =>
    ask(url, { query: textOf(document), variables: variables ?? {} }, signal);
  return { schema: await schemaOf(execute, url), execute };
}

async function schemaOf(execute: Execute, url: URL): Promise<GraphQLSchema> {
  try {
    const data = await dataOf(execute, { document: parse(getIntrospectionQuery()) });
    // The answer to the introspection query, without errors.
    return buildClientSchema(data as unknown as IntrospectionQuery);
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    throw new ExportError(`${url} does not give its schema; is it the address of a /graphql?`);
  }
}

function urlOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new ExportError(
      `"${address}" is no address, expected e.g. https://kenesh.example/graphql`,
    );
  if (url.pathname === "/") url.pathname = "/graphql";
  return url;
}

async function ask(url: URL, body: object, signal: AbortSignal): Promise<ExecutionResult> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json;q=0.9",
      },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, patience]),
    });
    return resultOf(await response.text(), `${url} answers with status ${response.status}`);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ExportError) throw error;
    const reason = patience.aborted ? `no answer in ${PATIENCE_MS / 1000} s` : reasonOf(error);
    throw new ExportError(`${url} cannot be reached (${reason}); is the server running?`);
  }
}

function resultOf(text: string, found: string): ExecutionResult {
  const result = parsed(text);
  // What has one of these keys is an answer to GraphQL; what is in it, `dataOf` looks at.
  if (isObject(result) && ("data" in result || "errors" in result))
    return result as ExecutionResult;
  throw new ExportError(`${found}, and not with GraphQL; give the address of its /graphql`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (isObject(cause) && typeof cause.code === "string") return cause.code;
  return cause instanceof Error ? cause.message : String(cause);
}

function textOf(document: DocumentNode): string {
  return document.loc?.source.body ?? print(document);
}
