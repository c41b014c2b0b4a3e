import { GraphQLError } from "graphql";
import type { Column } from "./column";
import { failed, isMissing } from "./complete";
import type { RunState } from "./run-state";
import { awaitSlot } from "./waiting";

/** Lays the lists of a column out, one level of them: its values are then the items of all. */
export function flatten(column: Column, level: number, state: RunState): void {
  const lists = column.values;
  const sizes: number[] = [];
  const items: unknown[] = [];
  for (const slot of lists.keys()) {
    const list = listAt(column, slot, level - 1, state);
    sizes.push(list === null ? -1 : list.length);
    if (list === null) continue;
    for (const item of list) {
      if (item instanceof Promise) awaitSlot(column, items.length, level, item, state);
      items.push(item);
    }
  }
  column.sizes = [...column.sizes, sizes];
  column.values = items;
}

function listAt(
  column: Column,
  slot: number,
  level: number,
  state: RunState,
): readonly unknown[] | null {
  if (isMissing(column, slot, level, state)) return null;
  const value = column.values[slot];
  if (Array.isArray(value)) return value;
  if (typeof value === "object" && value !== null && Symbol.iterator in value)
    return [...(value as Iterable<unknown>)];
  const { parent, definition } = column.field;
  const message = `Expected Iterable, but did not find one for field "${parent.name}.${definition.name}".`;
  failed(column, slot, level, new GraphQLError(message), state);
  return null;
}
