import type { GraphQLSchema } from "graphql";
import type { Database } from "../../core/database/database";
import { type ColumnUse, NeededColumns } from "../../core/database/needed-columns";
import type { Operation } from "./document";
import type { Field, Values } from "./normal-form/field";
import { hasVariable } from "./normal-form/has-variable";
import { NormalForm } from "./normal-form/normal-form";
import { refuseBeyondLimits } from "./price/dearest";
import { type Price, Pricing } from "./price/price";
import { type ListSizes, Sizes } from "./price/sizes";

/** All that is known of a query, for one outcome of its conditions, before it runs. */
export class Plan {
  readonly form: NormalForm;
  /** Null until it is first priced: pricing looks at all that may be selected. */
  #needed: NeededColumns | null = null;
  /** Databases as the query reads them. One that has been replaced does not stay for them. */
  readonly #readings = new WeakMap<Database, Database>();
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
    if (!this.form.fields.some(isPricedByVariables)) this.#known = { price, sizes };
    return price;
  }

  /** A database as the query reads it: only the columns that it needs. */
  reading(db: Database): Database {
    const known = this.#readings.get(db);
    if (known !== undefined) return known;
    this.#needed ??= new NeededColumns(usesByType(this.form));
    const reading = db.reading(this.#needed);
    this.#readings.set(db, reading);
    return reading;
  }

  /** About how many bytes of memory it takes. */
  get size(): number {
    return this.form.fields.length * BYTES_A_FIELD + BYTES_AROUND;
  }
}

/** Whether the values of variables may change what a field costs. */
function isPricedByVariables({ hasVariables, nodes, definition }: Field): boolean {
  const isSized = typeof definition.extensions.sizedBy === "string";
  const given = nodes[0].arguments ?? [];
  if (!hasVariables) return false;
  return isSized || given.some(({ name, value }) => PRICED.has(name.value) && hasVariable(value));
}

/** The arguments that a price depends on; see `Pricing` and `Sizes`. */
const PRICED: ReadonlySet<string> = new Set(["first", "last", "text", "filter"]);

/** Measured: a field with its info and its maps. */
const BYTES_A_FIELD = 1_700;
/** Measured: texts of its statements, and what it is known by. */
const BYTES_AROUND = 14_000;

function usesByType({ fields }: NormalForm): ReadonlyMap<string, readonly ColumnUse[]> {
  const byType = new Map<string, ColumnUse[]>();
  for (const { parent, use } of fields) {
    const uses = byType.get(parent.name) ?? [];
    byType.set(parent.name, uses);
    uses.push(use);
  }
  return byType;
}
