import { GraphQLError, locatedError } from "graphql";
import { BOUNDS } from "../limits";
import type { Column, Place } from "./column";

/** An error of a field, with its place. */
interface Told {
  readonly error: GraphQLError;
  readonly order: readonly number[];
}

/**
 * The errors of an answer.
 *
 * Where a value is missing that must not be, it takes what it is in with it; what comes after it
 * there was never asked for, by the order of the answer, and its errors are not told.
 */
export class Errors {
  readonly #told: Told[] = [];
  /** Places of what is gone, each with the number of the child that took it along. */
  readonly #cuts: { readonly order: readonly number[]; readonly child: number }[] = [];
  #untold = 0;

  get isEmpty(): boolean {
    return this.#told.length === 0;
  }

  /** Tells an error of a column's value. Beyond a bound errors are only counted. */
  tell(column: Column, slot: number, level: number, error: unknown): void {
    if (this.#told.length >= BOUNDS.errors) {
      this.#untold += 1;
      return;
    }
    const { path, order } = column.placeOf(slot, level);
    this.#told.push({ error: locatedError(error, column.field.nodes, path), order });
  }

  /** Says that an object or a list is gone, because of one of its fields or items. */
  cut({ order }: Place, child: number): void {
    if (this.#cuts.length < BOUNDS.errors) this.#cuts.push({ order, child });
  }

  /** The errors in the order of the answer. */
  all(): GraphQLError[] {
    const told = this.#told
      .filter(({ order }) => !this.#cuts.some((cut) => isAfter(order, cut)))
      .sort((a, b) => compare(a.order, b.order))
      .map(({ error }) => error);
    if (this.#untold > 0)
      told.push(new GraphQLError(`${this.#untold} more errors like these are not told one by one`));
    return told;
  }
}

function isAfter(
  order: readonly number[],
  cut: { readonly order: readonly number[]; readonly child: number },
): boolean {
  const { length } = cut.order;
  const child = order[length];
  return (
    child !== undefined && child > cut.child && cut.order.every((one, at) => order[at] === one)
  );
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
