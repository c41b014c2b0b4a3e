/** The beginning of a connection, and how long it is. */
export interface List<Item> {
  readonly totalCount: number;
  readonly nodes: readonly Item[];
}
