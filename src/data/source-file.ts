import { readFileSync } from "node:fs";
import {
  isMap,
  isNode,
  LineCounter,
  parseDocument,
  visit,
  type Document as YamlDocument,
} from "yaml";
import { type Unseen, unseenIn, unseenMessage } from "./characters/unseen";
import type { Path, Positioned, Problem } from "./problem";

/** A YAML file as it was read. */
export interface SourceFile extends Positioned {
  readonly path: string;
  readonly isYaml: boolean;
  /** The plain value, its texts in Unicode's form NFC; null when the file cannot be read as YAML. */
  readonly value: unknown;
  /** What makes it no YAML, and which characters in it cannot be seen. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a YAML 1.2 file. Never throws for what is in the file: that becomes problems.
 *
 * Texts are made NFC (https://www.unicode.org/reports/tr15/): letters that look the same are the same.
 */
export function readSourceFile(path: string, shownPath: string): SourceFile {
  const lines = new LineCounter();
  const text = readFileSync(path, "utf8");
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const errors = document.errors.map(({ pos, message }) => ({
    file: shownPath,
    ...place(pos[0]),
    message: `${firstLine(message)} expected valid YAML`,
  }));
  const unseen = [...unseenIn(text), ...composeTexts(document, text)];
  const characters = unseen.map(({ offset, character }) => ({
    file: shownPath,
    ...place(offset),
    message: unseenMessage(character),
  }));
  const isYaml = errors.length === 0;
  return {
    path,
    shownPath,
    isYaml,
    value: isYaml ? document.toJS() : null,
    problems: [...errors, ...characters],
    positionOf: (at) => place(offsetOf(document, at)),
  };
}

/**
 * Makes all texts of a document NFC.
 *
 * @returns the characters in them that cannot be seen and that only an escape wrote, such as `\u200B`; each at the
 *   start of its text
 */
function composeTexts(document: YamlDocument, written: string): Unseen[] {
  const escaped: Unseen[] = [];
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== "string") return;
      node.value = node.value.normalize("NFC");
      const [start, end] = node.range ?? [0, 0];
      const asWritten = written.slice(start, end);
      for (const { character } of unseenIn(String(node.value)))
        if (!asWritten.includes(character)) escaped.push({ offset: start, character });
    },
  });
  return escaped;
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
