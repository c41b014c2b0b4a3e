/** An operation that an address fills the editor with. */
export interface LinkedOperation {
  readonly initialQuery: string;
  readonly initialVariables: string;
}

/**
 * The operation of an address, in the parameters that GraphQL over HTTP has for it.
 *
 * @returns null when the address has none
 */
export function linkedOperation(search: string): LinkedOperation | null {
  const parameters = new URLSearchParams(search);
  const query = parameters.get("query");
  if (query === null) return null;
  return { initialQuery: query, initialVariables: indented(parameters.get("variables") ?? "") };
}

/** JSON as one writes it in the editor; a text that is no JSON as it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
