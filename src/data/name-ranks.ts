import { getTableColumns, type Table } from "drizzle-orm";
import { compareTexts, nameRanks, rankedBy } from "../core/collation";

/** A column of places, and the column of the texts that are placed. */
interface RankedColumn {
  readonly rank: string;
  readonly text: string;
}

/** The columns of a table that hold places of texts. */
export function rankedColumns(table: Table): RankedColumn[] {
  const keys = Object.keys(getTableColumns(table));
  return keys.flatMap((rank) => {
    const text = rankedBy(rank);
    return text !== null && keys.includes(text) ? [{ rank, text }] : [];
  });
}

/** The place of every text that lists are ordered by, from 1, as dictionaries sort. */
export function ranksOf(
  rows: ReadonlyMap<Table, Iterable<Record<string, unknown>>>,
): Map<string, number> {
  const texts = new Set<string>();
  for (const [table, tableRows] of rows) {
    const columns = rankedColumns(table);
    if (columns.length === 0) continue;
    for (const row of tableRows) for (const { text } of columns) texts.add(String(row[text]));
  }
  return new Map([...texts].sort(compareTexts).map((text, index) => [text, index + 1]));
}

/** A row with the places of its texts. */
export function withRanks(
  columns: readonly RankedColumn[],
  ranks: ReadonlyMap<string, number>,
  row: Record<string, unknown>,
): Record<string, unknown> {
  if (columns.length === 0) return row;
  const places = columns.map(({ rank, text }) => [rank, ranks.get(String(row[text]))]);
  return { ...row, ...Object.fromEntries(places) };
}

/** The rows of `name_ranks`. */
export function rankRows(ranks: ReadonlyMap<string, number>): (typeof nameRanks.$inferInsert)[] {
  return [...ranks].map(([text, rank]) => ({ rank, text }));
}
