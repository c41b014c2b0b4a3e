import { type Options, stringify } from "csv-stringify/sync";
import { joined } from "../table/lists";
import { lacksNothing } from "../table/table";
import type { CsvDialect, Format } from "../write/format";

const BYTE_ORDER_MARK = "\uFEFF";

/** What stands between values, by its name. */
export const DELIMITERS: Record<CsvDialect["delimiter"], string> = {
  comma: ",",
  semicolon: ";",
  tab: "\t",
};

/**
 * What a spreadsheet takes for a formula, after OWASP (https://owasp.org/www-community/attacks/CSV_Injection). Text that
 * begins so gets an apostrophe, and so does text that would look as if it had got one: taking one away gives every
 * text back.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function optionsOf({ delimiter, decimal }: CsvDialect): Options {
  return {
    delimiter: DELIMITERS[delimiter],
    record_delimiter: "\r\n",
    quoted_match: /[\r\n]/, // each may end a line by itself
    cast: {
      boolean: (value) => String(value),
      number: (value) => (decimal === "comma" ? String(value).replace(".", ",") : String(value)),
      string: (value) => (FORMULA.test(value) ? `'${value}` : value),
    },
  };
}

/**
 * Comma-separated values after RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180): a header line, CRLF,
 * UTF-8, null as an empty cell. Cells that a spreadsheet would take for a formula are made harmless.
 * Memory does not grow with the rows.
 */
export const csv: Format = {
  name: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  description: "Comma-separated values (RFC 4180), safe to open in a spreadsheet.",
  tables: "one",
  identified: false,
  lacks: lacksNothing,
  async *write(tables, { csv: dialect }) {
    const options = optionsOf(dialect);
    for (const { columns, batches } of tables) {
      const header = stringify([columns.map(({ path }) => path)], options);
      yield dialect.bom ? BYTE_ORDER_MARK + header : header;
      for await (const entries of batches) {
        const rows = entries.map((entry) => columns.map(({ read }) => joined(read(entry))));
        yield stringify(rows, options);
      }
    }
  },
};
