/** Connections that make a record half as important as it can get. */
const HALF_WAY = 20;

/**
 * The importance of what only vouches for others: publishers. It costs them a step of fit, so that
 * names that begin with a text and are of what the graph is about stand before theirs.
 */
export const OF_EVIDENCE = -1;

/**
 * How important a record is, from 0 to below 1: cooperation bodies, their offices and states from a half
 * upward, everything else below; within both, the more connected the more important.
 *
 * @param isCentral a cooperation body, one of its offices, or a state
 * @param connections how many records lead to it or from it
 */
export function importanceOf(isCentral: boolean, connections: number): number {
  const connected = connections / (connections + HALF_WAY);
  // Four decimals, below 1: so small a difference means nothing, and equals are ordered by id.
  const share = Math.min(Math.round(connected * 10_000), 9_999) / 10_000;
  return (share + (isCentral ? 1 : 0)) / 2;
}
