import { badInput } from "../errors";

/** The values of a row that decide its place in a list; the last one is unique. */
export type Position = readonly (string | number)[];

/** What the values of a position are: the columns of an order are texts and integers. */
export type PositionTypes = readonly ("string" | "number")[];

/**
 * The cursor of a position: opaque to clients. It names the list and the order that it belongs to, so
 * that a cursor of another one is told from its own.
 *
 * @param list the list and its order
 */
export function encodeCursor(list: string, position: Position): string {
  return Buffer.from(JSON.stringify([list, ...position])).toString("base64url");
}

/**
 * @param list as it was encoded with
 * @param types of the position's values
 * @throws GraphQLError `BAD_USER_INPUT` when the text is no cursor of this list in this order
 */
export function decodeCursor(list: string, types: PositionTypes, cursor: string): Position {
  const [of, ...position] = parse(cursor) ?? [];
  const isWhole =
    position.length === types.length &&
    position.every((value, index) => typeof value === types[index]);
  if (of !== list || !isWhole)
    throw badInput(
      `"${cursor.slice(0, 60)}" is not a cursor of this list; use one that the list returned in the same order`,
    );
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
