import type { Field, Selection } from "../normal-form/field";

/** Stands where something failed and its error is told. */
export const FAILED = new Error("told already");

/** Where a value stands in the answer. */
export interface Place {
  /** Response names and indexes, as in the `path` of an error. */
  readonly path: readonly (string | number)[];
  /** The same by numbers alone: places in this order are in the order of the answer. */
  readonly order: readonly number[];
}

const ROOT: Place = { path: [], order: [] };

/** All objects of one selection at one place of the query. */
export class Group {
  readonly columns: Column[] = [];
  /** What the fields are resolved from, one for each object. */
  readonly sources: unknown[] = [];
  /** The objects of the answer; null where one is missing in the end. */
  made: (Record<string, unknown> | null)[] = [];
  /** How many of them have found their place. */
  taken = 0;
  /** The slots of the column that they come from; only errors need them. */
  #slots: number[] | null = null;

  constructor(
    readonly selection: Selection,
    readonly from: Column | null,
  ) {}

  placeOf(index: number): Place {
    if (this.from === null) return ROOT;
    const { values, groupOf } = this.from;
    this.#slots ??= values.flatMap((value, slot) =>
      value !== null && (groupOf === null || groupOf[slot] === this) ? slot : [],
    );
    return this.from.placeOf(this.#slots[index] ?? -1, this.from.sizes.length);
  }
}

const NO_SIZES: readonly (readonly number[])[] = [];
const NO_PROMISES: readonly Promise<void>[] = [];
const NO_GROUPS: readonly Group[] = Object.freeze([]);

/** What one field gives all objects of a group. */
export class Column {
  /** One value for each object; of lists, in the end, one for each of their items. */
  values: unknown[];
  /** For its values that are promises: done when they are there, and never failing. */
  #waiting: Promise<void>[] | null = null;
  /** For each level of lists how many items each has, -1 where there is no list. */
  sizes: readonly (readonly number[])[] = NO_SIZES;
  /** The groups of its objects. */
  groups: readonly Group[] = NO_GROUPS;
  /** The group of each slot, where the type of the field is abstract. */
  groupOf: (Group | null)[] | null = null;
  /** Which list each item of a level is in, and where. */
  #owners: { readonly list: number; readonly index: number }[][] | null = null;

  constructor(
    readonly field: Field,
    readonly group: Group,
  ) {
    this.values = new Array(group.sources.length);
  }

  wait(promise: Promise<void>): void {
    this.#waiting ??= [];
    this.#waiting.push(promise);
  }

  /** What is to be waited for, once. */
  takeWaiting(): readonly Promise<void>[] {
    const waiting = this.#waiting ?? NO_PROMISES;
    this.#waiting = null;
    return waiting;
  }

  addGroup(selection: Selection): Group {
    const group = new Group(selection, this);
    this.groups = [...this.groups, group];
    return group;
  }

  /** @param level 0 for what the field gives, 1 for the items of its list, and so on */
  placeOf(slot: number, level: number): Place {
    if (level === 0) {
      const { key, index } = this.field;
      const { path, order } = this.group.placeOf(slot);
      return { path: [...path, key], order: [...order, index] };
    }
    this.#owners ??= [];
    this.#owners[level] ??= (this.sizes[level - 1] ?? []).flatMap((size, list) =>
      Array.from({ length: Math.max(0, size) }, (_, index) => ({ list, index })),
    );
    const { list, index } = this.#owners[level]?.[slot] ?? { list: -1, index: -1 };
    const { path, order } = this.placeOf(list, level - 1);
    return { path: [...path, index], order: [...order, index] };
  }
}
