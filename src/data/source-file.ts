import { readFileSync } from "node:fs";
import { isMap, isNode, LineCounter, parseDocument, type Document as YamlDocument } from "yaml";
import type { Path, Positioned, Problem } from "./problem";

/** A YAML file as it was read. */
export interface SourceFile extends Positioned {
  readonly path: string;
  /** The plain value; null when the file cannot be read as YAML. */
  readonly value: unknown;
  /** What makes it no YAML. */
  readonly problems: readonly Problem[];
}

/** Reads a YAML 1.2 file. Never throws for what is in the file: that becomes problems. */
export function readSourceFile(path: string, shownPath: string): SourceFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = document.errors.map(({ pos, message }) => ({
    file: shownPath,
    ...place(pos[0]),
    message: `${firstLine(message)} expected valid YAML`,
  }));
  return {
    path,
    shownPath,
    value: problems.length === 0 ? document.toJS() : null,
    problems,
    positionOf: (at) => place(offsetOf(document, at)),
  };
}

/** `yaml` appends the place and a picture of it, which `file:line:column` already says. */
function firstLine(message: string): string {
  const [line = ""] = message.split("\n");
  return line.replace(/ at line \d+, column \d+:?$/, ";");
}

function offsetOf(document: YamlDocument, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const within = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(within)
      ? within.items.find((item) => isNode(item.key) && String(item.key) === String(key))
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) && document.contents.range ? document.contents.range[0] : 0;
}
