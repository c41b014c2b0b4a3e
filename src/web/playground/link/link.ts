import { compact, indented, type Operation } from "../state/operation";
import type { Tab } from "../state/tabs";
import { packed, unpacked } from "./pack";

/** Longer addresses are cut by mail programs and refused by servers: they are packed instead. */
const LONGEST = 2000;

/** An operation that a link opens, with the document of the server that it names. */
export interface LinkedOperation {
  readonly operation: Operation;
  readonly document: Tab["document"];
}

/**
 * The query string of a link to an operation: the parameters that GraphQL over HTTP has for it, `documentId` where
 * it is a document of the server as it is there, and `packed` where that would be too long.
 */
export async function searchOf({ document, ...operation }: Tab): Promise<string> {
  const { query, variables, operationName } = operation;
  const isDocument = document !== undefined && document.query === query;
  const given = {
    ...(isDocument ? { documentId: document.id } : { query }),
    ...(variables.trim() !== "" && { variables: compact(variables) }),
    ...(operationName !== null && { operationName }),
  };
  const search = new URLSearchParams(given).toString();
  if (search.length <= LONGEST) return search;
  return `packed=${await packed(JSON.stringify(given))}`;
}

/**
 * The operation of a query string; null where it has none.
 *
 * @param documentOf finds the document that has an id; null where the server has none
 * @throws Error that tells people what is wrong with the link
 */
export async function operationIn(
  search: string,
  documentOf: (id: string) => Promise<string | null>,
): Promise<LinkedOperation | null> {
  const given = await parametersIn(search);
  const id = given.get("documentId");
  const query = given.get("query") ?? (id === null ? null : await documentOf(id));
  if (query === null && id !== null) throw new Error(`The server has no document "${id}".`);
  if (query === null) return null;
  const variables = indented(given.get("variables") ?? "");
  const operation = { query, variables, operationName: given.get("operationName") };
  return { operation, document: id === null ? undefined : { id, query } };
}

async function parametersIn(search: string): Promise<URLSearchParams> {
  const parameters = new URLSearchParams(search);
  const pack = parameters.get("packed");
  if (pack === null) return parameters;
  try {
    return new URLSearchParams(JSON.parse(await unpacked(pack)));
  } catch {
    throw new Error("The link is cut or damaged; ask for it again.");
  }
}
