import type { Table, TableNeeds } from "../table/table";

/** What may be chosen of how a CSV is written; the first of each is what it is otherwise. */
export const CSV_CHOICES = {
  delimiter: ["comma", "semicolon", "tab"],
  decimal: ["point", "comma"],
} as const;

/** How a CSV is written. Where the decimal sign is a comma, Excel expects semicolons between values. */
export interface CsvDialect {
  /** Whether it begins with a byte order mark, by which Excel knows UTF-8. */
  readonly bom: boolean;
  readonly delimiter: (typeof CSV_CHOICES.delimiter)[number];
  readonly decimal: (typeof CSV_CHOICES.decimal)[number];
}

/** Which option of a CSV is not as it is otherwise; null when there is none. */
export function csvOptionIn({ bom, delimiter, decimal }: CsvDialect): keyof CsvDialect | null {
  if (bom) return "bom";
  if (delimiter !== CSV_CHOICES.delimiter[0]) return "delimiter";
  return decimal === CSV_CHOICES.decimal[0] ? null : "decimal";
}

/** CSV after RFC 4180. */
export const PLAIN_CSV: CsvDialect = { bom: false, delimiter: "comma", decimal: "point" };

/** What a writer needs to know beyond the rows. Nothing here may depend on the clock or the locale. */
export interface WriteOptions {
  /** What ids are appended to, to make IRIs of them: `https://example.org/`. */
  readonly base: string;
  /** When the data was last revised. Formats that demand a time stamp (RFC 5545's DTSTAMP) give this one. */
  readonly revisedAt: Date;
  /** What people see as the name of a calendar that they subscribe to. */
  readonly title: string;
  readonly csv: CsvDialect;
}

/** A piece of output; strings are to be encoded as UTF-8. */
export type Chunk = string | Uint8Array;

/** A way to write tables. The same tables and options always give the same bytes. */
export interface Format extends TableNeeds {
  /** Media type with its parameters, for `Content-Type`. */
  readonly mediaType: string;
  /** One sentence for help texts and for the index of exports. */
  readonly description: string;
  /**
   * Writes the tables, reading each once, in order. The work stops when the reader of the output does.
   *
   * @throws ExportError when a value cannot be expressed in this format
   */
  readonly write: (tables: readonly Table[], options: WriteOptions) => AsyncIterable<Chunk>;
}
