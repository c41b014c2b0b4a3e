import { turn } from "../core/turns";

/** How many characters a piece has, about. */
const PIECE = 32 * 1024;
/** Milliseconds for which writing holds the event loop before others get their turn. */
const SLICE = 5;
/** How many values `JSON.stringify`, which cannot be interrupted, is given at a time. */
const VALUES_AT_ONCE = 500;

/**
 * Writes plain data as JSON, in pieces, and lets others have their turn between them: a text of five
 * megabytes holds the event loop longer than it took to execute the operation.
 *
 * @returns UTF-8, in the order of the text
 */
export async function jsonPieces(value: unknown): Promise<readonly Buffer[]> {
  const pieces: Buffer[] = [];
  let text = "";
  let started = performance.now();
  for (const part of partsOf(value)) {
    text += part;
    if (text.length < PIECE) continue;
    pieces.push(Buffer.from(text));
    text = "";
    if (performance.now() - started < SLICE) continue;
    await turn();
    started = performance.now();
  }
  pieces.push(Buffer.from(text));
  return pieces;
}

function* partsOf(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null || isSmall(value)) yield JSON.stringify(value);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield index === 0 ? "[" : ",";
      yield* partsOf(item);
    }
    yield "]";
  } else {
    let before = "{";
    for (const [key, inner] of Object.entries(value)) {
      yield `${before}${JSON.stringify(key)}:`;
      yield* partsOf(inner);
      before = ",";
    }
    yield "}";
  }
}

function isSmall(value: object): boolean {
  return left(value, VALUES_AT_ONCE) > 0;
}

/** What is left of a number of values without those in this one; it stops where nothing is. */
function left(value: unknown, values: number): number {
  if (typeof value !== "object" || value === null) return values - 1;
  let rest = values - 1;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    if (rest <= 0) return 0;
    rest = left(inner, rest);
  }
  return rest;
}
