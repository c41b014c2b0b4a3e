import { LIMITS, type Resource } from "../limits";
import { argumentsOf } from "../normal-form/arguments";
import type { Field, Selection, Values } from "../normal-form/field";
import type { NormalForm } from "../normal-form/normal-form";
import { tooDeep } from "../refusal";
import { isPaged, pageSize, type Sizes } from "./sizes";

/** What an operation may take at most. */
export type Price = Readonly<Record<Resource, number>>;

const NOTHING: Price = { values: 0, objects: 0, depth: 0, searches: 0, bytes: 0 };

/** JSON of a leaf is some characters at least; the rest is counted while the operation runs. */
const LEAST_LEAF_BYTES = 2;

/** What a field gives one object. */
export interface Part {
  readonly field: Field;
  readonly price: Price;
  /** How many items it has, 1 where it is no list. */
  readonly items: number;
  /** The size of the page that it asks for; null where it has no pages. */
  readonly page: number | null;
  /** What is selected of an item, by its type, each with the price of one. */
  readonly below: readonly { readonly selection: Selection; readonly price: Price }[];
}

/**
 * Prices an operation by its normal form, before anything is read: every value that may be sent
 * counts. A page counts as many items as it asks for, a list of ids its length, any other list the
 * longest one that the database has for its field; of an abstract type the dearest one.
 */
export class Pricing {
  /** One object of each selection, by the size of the page that it is a part of. */
  readonly #priced = new Map<Selection, Map<number | null, Price>>();
  /** Levels of objects between the root and what is being priced. */
  #level = 0;

  constructor(
    readonly form: NormalForm,
    readonly variables: Values,
    readonly sizes: Sizes,
  ) {}

  /** @throws GraphQLError `COST_LIMIT_EXCEEDED` when the operation is nested too deep */
  total(): Price {
    const { values, objects, depth, searches, bytes } = this.#ofSelection(this.form.root, null);
    // Averages have fractions.
    const round = Math.ceil;
    return { values: round(values), objects: round(objects), depth, searches, bytes: round(bytes) };
  }

  /** The price of one object of a selection. */
  #ofSelection(selection: Selection, page: number | null): Price {
    const byPage = this.#priced.get(selection) ?? new Map<number | null, Price>();
    this.#priced.set(selection, byPage);
    const known = byPage.get(page);
    if (known !== undefined) return known;
    // Beyond that the query is refused in any case, and a deep one would exhaust the stack.
    if (this.#level > LIMITS.depth) throw tooDeep(selection.type.name);
    this.#level += 1;
    const sum = selection.fields
      .map((field) => this.partOf(field, page).price)
      .reduce(plus, { ...NOTHING, objects: 1, bytes: selection.bytes });
    this.#level -= 1;
    const price = { ...sum, depth: selection === this.form.root ? sum.depth : sum.depth + 1 };
    byPage.set(page, price);
    return price;
  }

  /** @param page the size of the page that the object with the field is a part of */
  partOf(field: Field, page: number | null): Part {
    const args = this.#argumentsOf(field);
    const items = this.sizes.itemsOf(field, args, page);
    const inside = isPaged(field) ? pageSize(args) : null;
    const below = this.#below(field).map((selection) => ({
      selection,
      price: this.#ofSelection(selection, inside),
    }));
    const own = {
      ...NOTHING,
      values: field.lists.length === 0 ? weightOf(field) : items + 1,
      searches: searchesIn(args),
      bytes: field.leaf === null ? 0 : items * LEAST_LEAF_BYTES,
    };
    const item = below.map(({ price }) => price).reduce(dearer, NOTHING);
    return { field, items, page: inside, below, price: plus(own, times(items, item)) };
  }

  /** What is selected of each type that a value may be of. */
  #below(field: Field): Selection[] {
    return this.form
      .possibleTypes(field)
      .flatMap((type) => this.form.selectionOrNull(field, type) ?? []);
  }

  #argumentsOf(field: Field): Values {
    const args = field.known ?? argumentsOf(field, this.variables);
    // Arguments that are wrong read nothing.
    return "values" in args ? args.values : {};
  }
}

/** How many values a value counts as that takes more work than it shows. */
function weightOf({ definition: { extensions } }: Field): number {
  return typeof extensions.weight === "number" ? extensions.weight : 1;
}

/** A text to search for: an argument of its own, or a part of the filter. */
function searchesIn({ text, filter }: Values): number {
  const filtered = typeof filter === "object" && filter !== null && "text" in filter && filter.text;
  return text == null && !filtered ? 0 : 1;
}

function plus(a: Price, b: Price): Price {
  return {
    values: a.values + b.values,
    objects: a.objects + b.objects,
    depth: Math.max(a.depth, b.depth),
    searches: a.searches + b.searches,
    bytes: a.bytes + b.bytes,
  };
}

/** A text is searched for once, for however many objects. */
function times(count: number, { values, objects, depth, searches, bytes }: Price): Price {
  const each = (one: number) => (count === 0 ? 0 : count * one);
  return { values: each(values), objects: each(objects), depth, searches, bytes: each(bytes) };
}

function dearer(a: Price, b: Price): Price {
  return {
    values: Math.max(a.values, b.values),
    objects: Math.max(a.objects, b.objects),
    depth: Math.max(a.depth, b.depth),
    searches: Math.max(a.searches, b.searches),
    bytes: Math.max(a.bytes, b.bytes),
  };
}
