import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema } from "graphql";
import type { Context } from "../../core/context";
import { Gate } from "./gate";
import type { Values } from "./normal-form/field";
import { Plans, type PricedPlan } from "./plans";
import type { Price } from "./price/price";
import type { ListSizes } from "./price/sizes";
import { Budget, Stopped } from "./run/budget";
import { Errors } from "./run/errors";
import { run } from "./run/run";
import { coerceVariables } from "./variables";

export { estimate } from "./estimate";
export { ANSWER_LIMITS, LIMITS, MOST_TOKENS } from "./limits";
export type { Below, Field as NormalField, Selection } from "./normal-form/field";
export type { NormalForm } from "./normal-form/normal-form";
export { type NormalOperation, normalOperation } from "./normal-operation";
export type { Price };

/** One operation of a document that is valid for the schema. The same object is the same document. */
export interface OperationRequest {
  readonly document: DocumentNode;
  /** Which operation, where the document has several. */
  readonly operationName?: string | null;
  /** As the client gives them. */
  readonly variables?: Values;
  readonly context: Context;
}

/** The answer to an operation. Where it is refused, it has errors and no data. */
export interface OperationResult extends ExecutionResult {
  /** What it may take at most; null where it was refused before that was known. */
  readonly price: Price | null;
  /** How many values there are in its data. */
  readonly values: number;
}

/** What an operation may take at most, or why it is refused. */
export type Quote = { readonly price: Price } | { readonly errors: readonly GraphQLError[] };

/** Answers operations of one schema. */
export interface Operations {
  readonly schema: GraphQLSchema;
  execute(request: OperationRequest): Promise<OperationResult>;
  /**
   * Prices an operation without running it.
   *
   * @param sizes of the lists in the database
   */
  price(request: Omit<OperationRequest, "context">, sizes: ListSizes): Quote;
}

/**
 * The way of every operation from its validation to its answer: its normal form, its price, its plan,
 * and its execution in slices. Nobody else walks a document.
 */
export function operationsOf(schema: GraphQLSchema): Operations {
  const plans = new Plans(schema);
  const gate = new Gate();
  return {
    schema,
    price(request, sizes) {
      const prepared = prepare(plans, request, sizes);
      return "errors" in prepared ? prepared : { price: prepared.price };
    },
    async execute(request) {
      const prepared = prepare(plans, request, request.context.db.listSizes);
      if ("errors" in prepared) return { ...prepared, price: null, values: 0 };
      return counted(prepared.price, request.context, () =>
        gate.run(prepared.price.values, () => answer(prepared, request.context)),
      );
    },
  };
}

/**
 * The answer to an operation of a price, which its client is charged for: by what there is in it, or was
 * made until its client gave up; as a whole where it took more than it may; with nothing where it was not
 * answered for reasons of ours.
 */
export async function counted(
  price: Price,
  { allowance }: Context,
  answer: () => Promise<OperationResult>,
): Promise<OperationResult> {
  try {
    allowance?.take(price.values);
  } catch (error) {
    return { ...refused(error), price, values: 0 };
  }
  let charge = 0;
  try {
    const result = await answer();
    charge = result.values;
    return result;
  } catch (error) {
    if (error instanceof Stopped) charge = error.values ?? price.values;
    return { ...refused(error), price, values: 0 };
  } finally {
    allowance?.settle(price.values, charge);
  }
}

/** An operation that may run. */
interface Prepared extends PricedPlan {
  readonly variables: Values;
}

function prepare(
  plans: Plans,
  { document, operationName, variables = {} }: Omit<OperationRequest, "context">,
  sizes: ListSizes,
): Prepared | { readonly errors: readonly GraphQLError[] } {
  try {
    const operation = plans.operation(document, operationName ?? null);
    const { variableDefinitions = [] } = operation.definition;
    const coerced = coerceVariables(plans.schema, variableDefinitions, variables);
    if ("errors" in coerced) return coerced;
    const { values } = coerced;
    const { plan, price } = plans.priced(operation, values, sizes);
    return { plan, price, variables: values };
  } catch (error) {
    return refused(error);
  }
}

/** @throws what is our own fault */
function refused(error: unknown): { readonly errors: readonly GraphQLError[] } {
  if (error instanceof Stopped) return { errors: [error.reason] };
  if (error instanceof GraphQLError) return { errors: [error] };
  throw error;
}

/** @throws Stopped when it takes more than it may, or its client gives up */
async function answer(
  { plan, price, variables }: Prepared,
  context: Context,
): Promise<OperationResult> {
  const budget = new Budget(context.signal);
  const errors = new Errors();
  const db = plan.reading(context.db);
  const data = await run({
    form: plan.form,
    variables,
    budget,
    errors,
    args: [],
    context: { ...context, db },
  });
  const { values } = budget;
  return errors.isEmpty ? { data, price, values } : { errors: errors.all(), data, price, values };
}
