import { listsAround } from "../normal-form/field";
import { assemble } from "./assemble";
import { Column, Group } from "./column";
import { failed, flatten, isMissing, serialize, typeOf } from "./complete";
import { completeStubs } from "./complete-stubs";
import { resolveSlice } from "./resolve";
import type { RunState } from "./run-state";
import { inSlices } from "./slices";

/** The data of an answer. */
type Data = Record<string, unknown>;

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
  for (let level: readonly Group[] = [root]; level.length > 0; ) {
    const columns = level.flatMap(columnsOf);
    for (const group of level) count(group, state);
    for (const column of columns) {
      const resolving = resolve(column, state);
      if (resolving !== null) await resolving;
    }
    // All of them together, so that loaders see all that this level asks for.
    if (columns.some(({ hasPromises }) => hasPromises)) await settle(columns, 0, state);
    level = await nextLevel(columns, state);
    groups.push(...level);
  }
  return assemble(groups, state);
}

function columnsOf(group: Group): readonly Column[] {
  for (const field of group.selection.fields) group.columns.push(new Column(field, group));
  return group.columns;
}

function count({ sources, selection }: Group, { budget }: RunState): void {
  budget.countObjects(sources.length);
  budget.countBytes(sources.length * selection.bytes);
  budget.countValues(sources.length * selection.fields.length);
}

function resolve(column: Column, state: RunState): Promise<void> | null {
  return inSlices(column.group.sources.length, state.budget, (from, to) =>
    resolveSlice(column, from, to, state),
  );
}

/** Completes the values of a level, and gives the groups of their objects. */
async function nextLevel(columns: readonly Column[], state: RunState): Promise<readonly Group[]> {
  const groups: Group[] = [];
  for (const column of columns) {
    const { field } = column;
    if (listsAround(field) > 0) await layOut(column, state);
    if (field.border !== null) await completeStubs(column, state);
    const finishing = finish(column, state);
    if (finishing !== null) await finishing;
    groups.push(...column.groups);
  }
  return groups;
}

/** Lays the lists of a column out: its values are then their items. */
async function layOut(column: Column, state: RunState): Promise<void> {
  for (let level = 1; level <= listsAround(column.field); level += 1) {
    flatten(column, level, state);
    state.budget.countValues(column.values.length);
    if (column.hasPromises) await settle([column], level, state);
  }
}

/** Makes of each value what it is in the answer, or the source of an object. */
function finish(column: Column, state: RunState): Promise<void> | null {
  const { field, values } = column;
  const { leaf, objectType } = field;
  if (leaf === null && objectType === null) column.groupOf = new Array(values.length).fill(null);
  return inSlices(values.length, state.budget, (from, to) => {
    if (leaf === null) descend(column, from, to, state);
    else serialize(column, leaf, from, to, state);
  });
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
  const { groups, groupOf, field } = column;
  const type = typeOf(field, value, state);
  let group = groups.find(({ selection }) => selection.type === type);
  if (group === undefined) {
    group = new Group(state.form.selectionOf(field, type), column);
    groups.push(group);
  }
  if (groupOf !== null) groupOf[slot] = group;
  return group;
}
