import type { Column } from "./column";
import { failed } from "./complete";
import type { RunState } from "./run-state";
import type { Pending } from "./slices";

/**
 * Takes the value of a slot when its promise has it, or tells its error.
 *
 * It is done as soon as the promise is there: an operation may pause, or be stopped, before it gets to
 * wait for it, and a promise that fails while nobody looks ends the process.
 *
 * @param level 0 for what the field gives, 1 for an item of its list, and so on
 */
export function awaitSlot(
  column: Column,
  slot: number,
  level: number,
  value: Promise<unknown>,
  state: Pick<RunState, "errors">,
): void {
  column.wait(settled(column, slot, level, value, state));
}

async function settled(
  column: Column,
  slot: number,
  level: number,
  value: Promise<unknown>,
  state: Pick<RunState, "errors">,
): Promise<void> {
  try {
    const given = await value;
    if (Array.isArray(given)) observeItems(given);
    column.values[slot] = given;
  } catch (error) {
    column.values[slot] = failed(column, slot, level, error, state);
  }
}

/** Lets promises in a list fail, though it is laid out only later: then their errors are told. */
export function observeItems(list: readonly unknown[]): void {
  for (const item of list)
    if (item instanceof Promise) item.catch(() => {});
    else if (Array.isArray(item)) observeItems(item);
}

/** Waits for all the promises in columns at once. */
export function settle(columns: readonly Column[], { budget }: RunState): Pending {
  const waiting = columns.flatMap((column) => column.takeWaiting());
  if (waiting.length === 0) return null;
  return Promise.all(waiting).then(() => budget.resume());
}
