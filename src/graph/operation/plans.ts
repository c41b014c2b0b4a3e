import type { DocumentNode, GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import { getOrInsert } from "../../core/get-or-insert";
import { type Operation, readOperation } from "./document";
import type { Values } from "./normal-form/field";
import { Plan } from "./plan";
import type { Price } from "./price/price";
import type { ListSizes } from "./price/sizes";

/** How many bytes of memory the plans of all operations may take, about. */
const MOST_BYTES = 6 * 1024 * 1024;

/** The plans of the operations that came last, by document, operation and outcome of the conditions. */
export class Plans {
  readonly #operations = new WeakMap<DocumentNode, Map<string, Operation>>();
  readonly #plans = new LRUCache<string, Plan>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ size, form }) => size + form.operation.length * BYTES_A_CHARACTER,
  });

  constructor(readonly schema: GraphQLSchema) {}

  /** @throws GraphQLError as `readOperation` does */
  operation(document: DocumentNode, name: string | null): Operation {
    const operations = getOrInsert(this.#operations, document, () => new Map<string, Operation>());
    const known = operations.get(name ?? "");
    if (known !== undefined) return known;
    // Where the name is not one of the document this throws, so there are no more than it has.
    const operation = readOperation(document, name);
    operations.set(name ?? "", operation);
    return operation;
  }

  /**
   * The plan of an operation with its price.
   *
   * @param variables coerced
   * @param sizes of the lists in the database
   * @throws GraphQLError as `NormalForm` does, and as `Plan.price` does
   */
  priced(operation: Operation, variables: Values, sizes: ListSizes): PricedPlan {
    const key = this.#keyOf(operation, variables);
    const known = this.#plans.get(key);
    const plan = known ?? new Plan(this.schema, operation, conditionsOf(operation, variables));
    const price = plan.price(variables, sizes);
    // Only now, as pricing makes all of it, and nobody needs one that is refused.
    if (known === undefined) this.#plans.set(key, plan);
    return { plan, price };
  }

  /** The operation and the outcome of its conditions. */
  #keyOf(operation: Operation, variables: Values): string {
    const { number, conditions } = operation;
    if (conditions.length === 0) return String(number);
    const outcome = conditions.map((name) =>
      Object.hasOwn(variables, name) ? String(variables[name]) : "none",
    );
    return `${number} ${outcome.join(" ")}`;
  }
}

/** A plan, and what its operation may take with some variables. */
export interface PricedPlan {
  readonly plan: Plan;
  readonly price: Price;
}

/** A document with its tokens, for each character of its text; measured. */
const BYTES_A_CHARACTER = 85;

function conditionsOf({ conditions }: Operation, variables: Values): Values {
  const given = conditions.filter((name) => Object.hasOwn(variables, name));
  return Object.fromEntries(given.map((name) => [name, variables[name]]));
}
