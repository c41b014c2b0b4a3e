/** One line of the table: something that is checked, and how many of its checks passed. */
export interface Row {
  readonly name: string;
  readonly passed: number;
  readonly total: number;
  /** What has not passed, in words. */
  readonly note?: string;
  /** A line within the one before it, which is counted there. */
  readonly isDetail?: boolean;
}

/** The rows as text, figures below each other. */
export function table(rows: readonly Row[]): string {
  const named = rows.map((row) => ({ ...row, name: row.isDetail ? `  ${row.name}` : row.name }));
  const width = Math.max(...named.map(({ name }) => name.length));
  const lines = named.map(({ name, passed, total, note = "" }) =>
    `${name.padEnd(width)}  ${`${passed}/${total}`.padStart(7)}  ${note}`.trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
