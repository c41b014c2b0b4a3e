/**
 * What a cell of a column holds. `day` is a calendar day (`2021-11-12`), `partialDate` an EDTF date at
 * any precision (`2021-11`), `json` compact JSON text; all three are strings.
 */
export type CellType = "text" | "integer" | "number" | "boolean" | "day" | "partialDate" | "json";

/** One value of a row. Null where the answer has null, or where the field is not one of this object's type. */
export type Cell = string | number | boolean | null;

/** What a row has in a column: a value, or a flat list of values in its order. */
export type CellOrList = Cell | readonly Cell[];

/**
 * What one row is made of: the answer's object under the root field, in which every list on the row path
 * is replaced by the one item of this row. Nested lists that are not on the row path stay as answered.
 */
export type Entry = Readonly<Record<string, unknown>>;

/** One column of a table; known, with its type, before the first row. */
export interface Column {
  /** Response keys joined by dots, connections left out: `place.name`. Unique in its table. */
  readonly path: string;
  /** What a value is, or each value of a list. */
  readonly type: CellType;
  /** Whether a row has a list of values here; null stands for no list. */
  readonly isList: boolean;
  /** The values that there may be; null where they are not enumerated. */
  readonly choices: readonly string[] | null;
  /** What the schema says of the field; null where it says nothing. */
  readonly description: string | null;
  readonly read: (entry: Entry) => CellOrList;
}

/** What is known of a table before its rows. */
export interface TableHead {
  /** The row path: `conferences`, `body.conferences`. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Response keys that lead from an entry to the object that the row is about; none: the entry itself. */
  readonly within: readonly string[];
}

/** Rows to write, in batches; readable once. */
export interface Table extends TableHead {
  readonly batches: AsyncIterable<readonly Entry[]>;
}

/** What a format says of the tables that it can write. */
export interface TableNeeds {
  /** What people type, and how file names end: `csv`. */
  readonly name: string;
  /** Whether one output can hold several tables. */
  readonly tables: "one" | "many";
  /** Whether every object of the entries must carry `__typename`, and its `id` where its type has one. */
  readonly identified: boolean;
  /** What this format needs and the query does not select, as the end of a sentence; null when it can be written. */
  readonly lacks: (table: TableHead) => string | null;
}

/** For formats that can write whatever a query selects. */
export const lacksNothing = (): null => null;
