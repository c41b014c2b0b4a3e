/** Something wrong in the data: where, what was found, what is expected. */
export interface Problem {
  /** Path as the reader of the message would type it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
}

/** A key, or an index, at each level of a document. */
export type Path = readonly (string | number)[];

/** A file that knows where in it each value stands. */
export interface Positioned {
  readonly shownPath: string;
  /** The place of a key's value, or of what should hold it; from 1. */
  positionOf(path: Path): { line: number; column: number };
}

/** The problem with what stands at a path in a file; of a missing key, with what should hold it. */
export function problemAt(file: Positioned, path: Path, message: string): Problem {
  const { line, column } = file.positionOf(path);
  return { file: file.shownPath, line, column, message };
}

/** `file:line:column: message`, one line. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}: ${message}`;
}

/** By file, then by place. */
export function sortProblems<Located extends Problem>(problems: readonly Located[]): Located[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.message, b.message),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
