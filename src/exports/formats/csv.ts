import { type Options, stringify } from "csv-stringify/sync";
import { lacksNothing } from "../table/table";
import type { Format } from "../write/format";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * `escape_formulas` puts an apostrophe before text that begins with `= + - @`, a tab or a carriage return
 * (numbers are left alone); the cast adds the line feed, the last character of OWASP's list:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const OPTIONS: Options = {
  record_delimiter: "\r\n",
  escape_formulas: true,
  cast: {
    boolean: (value) => String(value),
    string: (value) => (value.startsWith("\n") ? `'${value}` : value),
  },
};

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
  async *write(tables, { bom }) {
    for (const { columns, batches } of tables) {
      const header = stringify([columns.map(({ path }) => path)], OPTIONS);
      yield bom ? BYTE_ORDER_MARK + header : header;
      for await (const entries of batches) {
        const rows = entries.map((entry) => columns.map(({ read }) => read(entry)));
        yield stringify(rows, OPTIONS);
      }
    }
  },
};
