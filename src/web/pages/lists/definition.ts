import type { ComponentChildren } from "preact";
import type { Parameter } from "../page";

/** One condition of a list, as a parameter of its address. */
export interface Filter {
  /** In the address, and its field in the filter of the connection. */
  readonly name: string;
  readonly parameter: Parameter;
  /** Whether the field takes a list of values. */
  readonly isList: boolean;
  /** What readers choose from: each value of a dimension of the connection, with its count; null for a field that is typed or only linked to. */
  readonly choices: { readonly label: string; readonly dimension: string } | null;
}

/** A list with its own page, `/conferences`. */
export interface ListDefinition<Item> {
  /** Below the root, and in the exports. */
  readonly path: string;
  /** The connection of `Query` and the type of what it lists: `allSeries`, `Series`. */
  readonly field: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  /** What a line shows, as GraphQL. */
  readonly selection: string;
  readonly filters: readonly Filter[];
  /** Orders of the connection, each in words; the first is the default. */
  readonly orders: Readonly<Record<string, string>>;
  /** Whether things are found by words. */
  readonly hasText?: true;
  /** Whether things have a year to choose. */
  readonly hasYear?: true;
  readonly rows: (items: readonly Item[]) => ComponentChildren;
}
