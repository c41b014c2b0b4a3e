import type { FastifyRequest } from "fastify";
import parseRange from "range-parser";

/** The bytes from the first to the last, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** None of the bytes that the client wants are there. */
export class RangeNotSatisfiable extends Error {}

/**
 * The part of a file that a client wants; null for all of it: without `Range`, with one that cannot be read or names
 * several parts, and where `If-Range` is of another file (RFC 9110, 14.2 and 13.1.5).
 *
 * @param tag the strong entity tag of the file
 * @throws RangeNotSatisfiable
 */
export function rangeIn(
  { headers, method }: FastifyRequest,
  bytes: number,
  tag: string,
): ByteRange | null {
  const { range, "if-range": known } = headers;
  if (method !== "GET" || range === undefined) return null;
  if (known !== undefined && known !== tag) return null;
  const ranges = parseRange(bytes, range, { combine: true });
  if (ranges === -1)
    throw new RangeNotSatisfiable(`the file has ${bytes} bytes, none of which are "${range}"`);
  if (ranges === -2 || ranges.type !== "bytes" || ranges.length !== 1) return null;
  return ranges[0] ?? null;
}
