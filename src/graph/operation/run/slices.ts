import type { Budget } from "./budget";

/** How many values are worked on in one go. */
const SLICE = 256;

/**
 * Works on values slice by slice, and pauses between two when it is time to.
 *
 * @returns null when the work is done, which it is at once for few values: no promise for each field
 */
export function inSlices(
  length: number,
  budget: Budget,
  work: (from: number, to: number) => void,
): Promise<void> | null {
  if (length > SLICE) return slices(length, budget, work);
  work(0, length);
  return budget.isDue(length) ? budget.pause() : null;
}

async function slices(
  length: number,
  budget: Budget,
  work: (from: number, to: number) => void,
): Promise<void> {
  for (let from = 0; from < length; from += SLICE) {
    const to = Math.min(from + SLICE, length);
    work(from, to);
    if (budget.isDue(to - from)) await budget.pause();
  }
}
