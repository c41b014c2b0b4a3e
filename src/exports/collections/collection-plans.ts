import type { GraphQLSchema } from "graphql";
import { ExportError } from "../errors";
import { formats } from "../formats";
import { ndjson } from "../formats/ndjson";
import type { ExportGraph } from "../query/graph/endpoint";
import { type Plan, type PlanOptions, plansOf } from "../table/plan";
import type { Format } from "../write/format";
import { type CollectionChoice, collectionQuery } from "./collection-query";
import type { Collection } from "./collections";
import { refuseUnknownIds } from "./known-ids";

/** How a collection is to be exported. */
export type CollectionPlanChoice = CollectionChoice & Pick<PlanOptions, "rows" | "lists">;

/** The formats that a collection can be exported in. */
export function formatsOf(schema: GraphQLSchema, collection: Collection): readonly Format[] {
  const { document, variables } = collectionQuery(schema, collection);
  const [head] = plansOf(schema, document, ndjson, { variables });
  return head === undefined ? [] : formats.filter(({ lacks }) => lacks(head) === null);
}

/**
 * Plans the table of a collection.
 *
 * @throws ExportError for an option, a value or an id that there is not, and for a format that its rows do not fill
 */
export async function collectionPlans(
  graph: ExportGraph,
  collection: Collection,
  format: Format,
  { rows, lists, ...choice }: CollectionPlanChoice,
): Promise<readonly Plan[]> {
  const { schema } = graph;
  const { document, variables, ids } = collectionQuery(schema, collection, choice);
  const possible = formatsOf(schema, collection);
  if (!possible.includes(format)) {
    const names = possible.map(({ name }) => name).join(", ");
    throw new ExportError(
      `${collection.name} cannot be exported as ${format.name}; choose one of: ${names}`,
    );
  }
  await refuseUnknownIds(ids, graph.execute);
  return plansOf(schema, document, format, { variables, rows, lists });
}
