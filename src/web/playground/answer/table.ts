/** Rows and columns, as a csv has them. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether there are more rows than these. */
  readonly isCut: boolean;
}

/** More rows are not shown: nobody reads them, and browsers become slow. */
export const MOST_ROWS = 1000;

/** Reads a csv from its beginning, as far as it is shown. */
export async function readTable(response: Response): Promise<Table> {
  const { parse } = await import("csv-parse/browser/esm/sync");
  const text = await beginningOf(response);
  const read: string[][] = parse(text, { relax_column_count: true, to: MOST_ROWS + 2 });
  const [columns = [], ...rows] = read;
  return { columns, rows: rows.slice(0, MOST_ROWS).map(unescaped), isCut: rows.length > MOST_ROWS };
}

/** More is not read of a csv that is shown: some thousand rows. */
const MOST_CHARACTERS = 4_000_000;

/** The beginning of a body, whole lines of it; the rest is not fetched. */
async function beginningOf(response: Response): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return "";
  let text = "";
  for (let { value } = await reader.read(); value; { value } = await reader.read()) {
    text += value;
    if (text.length < MOST_CHARACTERS) continue;
    await reader.cancel();
    return text.slice(0, text.lastIndexOf("\r\n"));
  }
  return text;
}

/** In a csv, an apostrophe keeps spreadsheets from taking text for a formula: here it is not needed. */
const unescaped = (row: readonly string[]) =>
  row.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r\n])/, ""));

const collator = new Intl.Collator(undefined, { numeric: true });

/** Rows by a column, the empty cells last in either direction. */
export function sorted(
  rows: Table["rows"],
  column: number,
  direction: "ascending" | "descending",
): Table["rows"] {
  const sign = direction === "ascending" ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a = "", b = ""] = [one[column], other[column]];
    if (a === "" || b === "") return Number(a === "") - Number(b === "");
    const difference = Number(a) - Number(b);
    return sign * (Number.isNaN(difference) ? collator.compare(a, b) : difference);
  });
}
