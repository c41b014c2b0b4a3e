import type { GraphQLSchema } from "graphql";
import { type ColumnUse, NeededColumns } from "../../core/database/needed-columns";
import { refuseBeyondLimits } from "./dearest";
import type { Operation } from "./document";
import type { Values } from "./field";
import { NormalForm } from "./normal-form";
import { type Price, Pricing } from "./price";
import { type ListSizes, Sizes } from "./sizes";

/** All that is known of a query, for one outcome of its conditions, before it runs. */
export class Plan {
  readonly form: NormalForm;
  /** Null until it is first priced: pricing looks at all that may be selected. */
  #needed: NeededColumns | null = null;
  /** The price where no variable changes it, for the sizes that it was made with. */
  #known: { readonly price: Price; readonly sizes: ListSizes } | null = null;

  /** @throws GraphQLError as `NormalForm` does */
  constructor(
    readonly schema: GraphQLSchema,
    operation: Operation,
    conditions: Values,
  ) {
    this.form = new NormalForm(schema, operation, conditions);
  }

  /**
   * What the query may take at most.
   *
   * @param sizes of the lists in the database
   * @throws GraphQLError `COST_LIMIT_EXCEEDED` when that is more than is served
   */
  price(variables: Values, sizes: ListSizes): Price {
    if (this.#known?.sizes === sizes) return this.#known.price;
    const pricing = new Pricing(this.form, variables, new Sizes(this.schema, sizes));
    const price = pricing.total();
    refuseBeyondLimits(pricing, price);
    if (!this.form.fields.some(({ hasVariables }) => hasVariables)) this.#known = { price, sizes };
    return price;
  }

  /** Which columns of which rows it reads. */
  get needed(): NeededColumns {
    this.#needed ??= new NeededColumns(usesByType(this.form));
    return this.#needed;
  }

  /** About how many bytes of memory it takes. */
  get size(): number {
    return this.form.fields.length * BYTES_A_FIELD + BYTES_AROUND;
  }
}

/** Measured: a field with its info, its maps and its part of the document. */
const BYTES_A_FIELD = 900;
const BYTES_AROUND = 4_000;

function usesByType({ fields }: NormalForm): ReadonlyMap<string, readonly ColumnUse[]> {
  const byType = new Map<string, ColumnUse[]>();
  for (const { parent, use } of fields) {
    const uses = byType.get(parent.name) ?? [];
    byType.set(parent.name, uses);
    uses.push(use);
  }
  return byType;
}
