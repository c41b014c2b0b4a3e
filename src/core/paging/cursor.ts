import { badInput } from "../errors";

/** The values of a row that decide its place in a list; the last one is unique. */
export type Position = readonly (string | number)[];

/**
 * The cursor of a position: opaque to clients. It names the order it belongs to, so that a cursor
 * of one order cannot be used in another.
 */
export function encodeCursor(order: string, position: Position): string {
  return Buffer.from(JSON.stringify([order, ...position])).toString("base64url");
}

/**
 * @throws GraphQLError `BAD_USER_INPUT` when the text is no cursor of this order
 */
export function decodeCursor(order: string, length: number, cursor: string): Position {
  const parts = parse(cursor);
  if (parts === null || parts.length !== length + 1)
    throw badInput(`"${cursor.slice(0, 60)}" is not a cursor; use one that this list returned`);
  const [of, ...position] = parts;
  if (of !== order)
    throw badInput(`the cursor belongs to the order ${of}, this list has the order ${order}`);
  return position;
}

function parse(cursor: string): Position | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const isScalar = (part: unknown) => typeof part === "string" || typeof part === "number";
    // Checked on this line: an array of strings and numbers.
    return Array.isArray(parts) && parts.every(isScalar) ? (parts as Position) : null;
  } catch {
    return null;
  }
}
