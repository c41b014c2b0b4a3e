import { parse } from "graphql";
import { ExportError } from "../errors";
import { dataOf, type Execute } from "../query/graph/execute";
import { textAt } from "../reading";

/** An id, and how the option that it was given to is named to the one who typed it. */
export interface NamedId {
  readonly id: string;
  readonly label: string;
}

const QUERY = parse("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }");
/** The most ids that the server looks up at a time. */
const AT_A_TIME = 100;

/**
 * Refuses ids that name nothing: a list filtered by one would be empty, and nobody would know why.
 *
 * @throws ExportError with the id, and the one that was meant if it only differs in case
 */
export async function refuseUnknownIds(given: readonly NamedId[], execute: Execute): Promise<void> {
  const known = await existing(
    given.map(({ id }) => id),
    execute,
  );
  const unknown = given.find(({ id }) => !known.has(id));
  if (unknown === undefined) return;
  const { id, label } = unknown;
  const [meant] = await existing([id.toLowerCase(), id.toUpperCase()], execute);
  const remedy =
    meant === undefined ? "every export has the ids in its column id" : `did you mean "${meant}"?`;
  throw new ExportError(`${label}: nothing has the id "${id}"; ${remedy}`);
}

async function existing(ids: readonly string[], execute: Execute): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let at = 0; at < ids.length; at += AT_A_TIME) {
    const variables = { ids: ids.slice(at, at + AT_A_TIME) };
    const { nodes } = await dataOf(execute, { document: QUERY, variables });
    for (const node of Array.isArray(nodes) ? nodes : []) {
      const id = textAt(node, "id");
      if (id !== null) found.add(id);
    }
  }
  return found;
}
