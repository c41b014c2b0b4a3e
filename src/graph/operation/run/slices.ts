import type { Budget } from "./budget";

/** Null where something is done at once: what need not wait takes no promise. */
export type Pending = Promise<void> | null;

/** Works on the values from one slot to before another. */
type Work = (from: number, to: number) => void;

/** How many values are worked on in one go, if nothing else is said. */
const SLICE = 256;

/** Works on values slice by slice, and pauses between two when it is time to. */
export function inSlices(length: number, budget: Budget, work: Work, slice = SLICE): Pending {
  if (length > slice) return slices(length, budget, work, slice);
  work(0, length);
  return budget.isDue(length) ? budget.pause() : null;
}

async function slices(length: number, budget: Budget, work: Work, slice: number): Promise<void> {
  for (let from = 0; from < length; from += slice) {
    const to = Math.min(from + slice, length);
    work(from, to);
    if (budget.isDue(to - from)) await budget.pause();
  }
}

/** Works on items one after another: each begins when the one before it is done. */
export function inTurn<Item>(items: readonly Item[], work: (item: Item) => Pending): Pending {
  let done = 0;
  for (const item of items) {
    const pending = work(item);
    done += 1;
    if (pending !== null) return following(pending, items, done, work);
  }
  return null;
}

async function following<Item>(
  first: Promise<void>,
  items: readonly Item[],
  done: number,
  work: (item: Item) => Pending,
): Promise<void> {
  await first;
  for (const item of items.slice(done)) {
    const pending = work(item);
    if (pending !== null) await pending;
  }
}
