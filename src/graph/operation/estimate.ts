import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Values } from "./normal-form/field";
import { normalOperation } from "./normal-operation";
import { type Price, Pricing } from "./price/price";
import { type ListSizes, Sizes } from "./price/sizes";

const UNKNOWN_SIZES: ListSizes = new Map();

/**
 * What an operation might take, whether it would be served or not. For who writes operations and can
 * choose how much they ask for at a time.
 *
 * @param sizes of the lists in the database; none where it is not at hand
 * @throws GraphQLError when document or variables do not fit, or the query is beyond all pricing
 */
export function estimate(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Values,
  sizes: ListSizes = UNKNOWN_SIZES,
): Price {
  const normal = normalOperation(schema, document, null, variables);
  if ("errors" in normal) throw normal.errors[0] ?? new Error("the variables do not fit");
  return new Pricing(normal.form, normal.values, new Sizes(schema, sizes)).total();
}
