import { type GraphQLObjectType, isAbstractType } from "graphql";
import { assemble } from "./assemble";
import { Column, Group } from "./column";
import { failed, flatten, isMissing, serialize, typeOf } from "./complete";
import { completeStubs } from "./complete-stubs";
import { listsAround } from "./field";
import { resolveSlice } from "./resolve";
import type { RunState } from "./run-state";

/** The data of an answer. */
type Data = Record<string, unknown>;

/** How many values are worked on in one go. */
const SLICE = 256;

/**
 * Runs a planned operation, breadth first: of each level of the answer, every field is resolved for
 * all its objects at once, so that loaders see all that is wanted of them, and the work of a level
 * can be divided at any value.
 *
 * It pauses every few milliseconds; see `Budget`.
 *
 * @returns the data; null where something is missing that takes all with it
 * @throws Stopped when the operation takes more than it may
 */
export async function run(state: RunState): Promise<Data | null> {
  const root = new Group(state.form.root, null);
  root.sources.push(undefined);
  const groups = [root];
  for (let level = groups.slice(); level.length > 0; ) {
    const columns = await resolveLevel(level, state);
    level = [];
    for (const column of columns) {
      await completeColumn(column, state);
      level.push(...column.groups.values());
    }
    groups.push(...level);
  }
  return assemble(groups, state);
}

/** Resolves all fields of a level. */
async function resolveLevel(level: readonly Group[], state: RunState): Promise<Column[]> {
  const { budget } = state;
  const columns: Column[] = [];
  for (const group of level) {
    budget.countObjects(group.sources.length);
    budget.countBytes(group.sources.length * group.selection.bytes);
    for (const field of group.selection.fields) {
      const column = new Column(field, group);
      group.columns.push(column);
      columns.push(column);
      for (let from = 0; from < group.sources.length; from += SLICE) {
        const to = Math.min(from + SLICE, group.sources.length);
        budget.countValues(to - from);
        resolveSlice(column, from, to, state);
        if (budget.isDue(to - from)) await budget.pause();
      }
    }
  }
  // All of them together, so that loaders see all that this level asks for.
  if (columns.some(({ hasPromises }) => hasPromises)) await settle(columns, 0, state);
  return columns;
}

/** Lays lists out, and makes of each value what it is in the answer or the source of an object. */
async function completeColumn(column: Column, state: RunState): Promise<void> {
  const { budget } = state;
  const { field } = column;
  for (let level = 1; level <= listsAround(field); level += 1) {
    flatten(column, level, state);
    budget.countValues(column.values.length);
    if (column.hasPromises) await settle([column], level, state);
  }
  await completeStubs(column, state);
  const { length } = column.values;
  if (isAbstractType(field.type)) column.groupOf = new Array(length).fill(null);
  for (let from = 0; from < length; from += SLICE) {
    const to = Math.min(from + SLICE, length);
    if (field.leaf === null) descend(column, from, to, state);
    else serialize(column, field.leaf, from, to, state);
    if (budget.isDue(to - from)) await budget.pause();
  }
}

/** Waits for the promises in columns, all at once. */
async function settle(columns: readonly Column[], level: number, state: RunState): Promise<void> {
  const waiting: Promise<void>[] = [];
  const settled = async (column: Column, slot: number, value: Promise<unknown>) => {
    try {
      column.values[slot] = await value;
    } catch (error) {
      column.values[slot] = failed(column, slot, level, error, state);
    }
  };
  for (const column of columns) {
    if (!column.hasPromises) continue;
    column.hasPromises = false;
    for (const [slot, value] of column.values.entries())
      if (value instanceof Promise) waiting.push(settled(column, slot, value));
  }
  await Promise.all(waiting);
  state.budget.resume();
}

/** Puts the objects of a column into the groups of the next level. */
function descend(column: Column, start: number, end: number, state: RunState): void {
  const { values } = column;
  const level = column.sizes.length;
  for (let slot = start; slot < end; slot += 1) {
    const value = values[slot];
    if (isMissing(column, slot, level, state)) {
      values[slot] = null;
      continue;
    }
    try {
      groupFor(column, value, slot, state).sources.push(value);
    } catch (error) {
      failed(column, slot, level, error, state);
      values[slot] = null;
    }
  }
}

function groupFor(column: Column, value: unknown, slot: number, state: RunState): Group {
  const type = typeOf(column.field, value, state);
  const group = column.groups.get(type) ?? newGroup(column, type, state);
  if (column.groupOf !== null) column.groupOf[slot] = group;
  return group;
}

function newGroup(column: Column, type: GraphQLObjectType, { form }: RunState): Group {
  const group = new Group(form.selectionOf(column.field, type), column);
  column.groups.set(type, group);
  return group;
}
