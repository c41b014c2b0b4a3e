import type { DocumentNode, GraphQLSchema } from "graphql";
import { readOperation } from "./document";
import type { Values } from "./normal-form/field";
import { NormalForm } from "./normal-form/normal-form";
import { type Price, Pricing } from "./price/price";
import { type ListSizes, Sizes } from "./price/sizes";
import { coerceVariables } from "./variables";

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
  const operation = readOperation(document, null);
  const { variableDefinitions = [] } = operation.definition;
  const coerced = coerceVariables(schema, variableDefinitions, variables);
  if ("errors" in coerced) throw coerced.errors[0] ?? new Error("the variables do not fit");
  const form = new NormalForm(schema, operation, coerced.values);
  return new Pricing(form, coerced.values, new Sizes(schema, sizes)).total();
}
