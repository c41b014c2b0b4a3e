import type { Cell, CellOrList } from "./table";

/** What stands between the values of a list in formats that have no lists. No value contains it: see `joined`. */
export const SEPARATOR = "|";

/** What stands for a value that is null, as in PostgreSQL's COPY, and for an empty text. */
const NULL = "\\N";
const EMPTY = "\\E";

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", [SEPARATOR]: "\\p" };

/**
 * A cell as one value, for formats that have no lists: a list becomes a text that comes apart again at each `|`. In a
 * value, `\` is written `\\` and `|` is written `\p`; null is `\N`, an empty text `\E`. So the text of an empty list
 * is empty, that of any other is not.
 */
export function joined(cell: CellOrList): Cell {
  return isListOfCells(cell) ? cell.map(escaped).join(SEPARATOR) : cell;
}

/** Whether a cell is a list. */
export function isListOfCells(cell: CellOrList): cell is readonly Cell[] {
  return Array.isArray(cell);
}

function escaped(value: Cell): string {
  if (value === null) return NULL;
  if (value === "") return EMPTY;
  return String(value).replace(/[\\|]/g, (character) => ESCAPES[character] ?? character);
}
