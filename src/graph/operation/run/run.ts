import { assemble } from "./assemble";
import { Column, Group } from "./column";
import { failed, isMissing, serialize, typeOf } from "./complete";
import { completeStubs } from "./complete-stubs";
import { flatten } from "./lists";
import { resolveSlice } from "./resolve";
import type { RunState } from "./run-state";
import { inSlices, inTurn, type Pending } from "./slices";
import { settle } from "./waiting";

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
  for (let next = 0; next < groups.length; ) {
    const level = columnsOf(groups.slice(next), state);
    next = groups.length;
    const running = inTurn(LEVEL, (step) => step(level, state));
    if (running !== null) await running;
    for (const column of level) groups.push(...column.groups);
  }
  const assembling = assemble(groups, state);
  if (assembling !== null) await assembling;
  return root.made[0] ?? null;
}

/** Makes the columns of groups, and counts what they will hold. */
function columnsOf(groups: readonly Group[], { budget }: RunState): readonly Column[] {
  const columns: Column[] = [];
  for (const group of groups) {
    const { sources, selection } = group;
    for (const field of selection.fields) {
      const column = new Column(field, group);
      group.columns.push(column);
      columns.push(column);
    }
    budget.countObjects(sources.length);
    budget.countBytes(sources.length * selection.bytes);
    budget.countValues(sources.length * selection.fields.length);
  }
  return columns;
}

/** What is done with the columns of a level, one after another. */
const LEVEL: readonly ((columns: readonly Column[], state: RunState) => Pending)[] = [
  (columns, state) => inTurn(columns, (column) => resolve(column, state)),
  // All of them together, so that loaders see all that this level asks for.
  (columns, state) => settle(columns, state),
  (columns, state) => inTurn(columns, (column) => complete(column, state)),
];

function resolve(column: Column, state: RunState): Pending {
  const { budget } = state;
  const resolving = inSlices(column.group.sources.length, budget, (from, to) =>
    resolveSlice(column, from, to, state),
  );
  if (resolving !== null || column.field.resolve === null) return resolving;
  // One call of a resolver may take as long as a thousand values: a search does.
  return budget.isOver() ? budget.pause() : null;
}

/** Makes of the values of a column what they are in the answer, or sources of objects in groups. */
function complete(column: Column, state: RunState): Pending {
  return inTurn(STEPS, (step) => step(column, state));
}

const STEPS = [layOut, completeStubs, finish];

/** Lays the lists of a column out: its values are then their items. */
function layOut(column: Column, state: RunState): Pending {
  return inTurn(column.field.lists, (level) => {
    flatten(column, level, state);
    state.budget.countValues(column.values.length);
    return settle([column], state);
  });
}

/** Makes of each value what it is in the answer, or the source of an object. */
function finish(column: Column, state: RunState): Pending {
  const { field, values } = column;
  const { leaf, objectType } = field;
  if (leaf === null && objectType === null) column.groupOf = new Array(values.length).fill(null);
  return inSlices(values.length, state.budget, (from, to) => {
    if (leaf === null) descend(column, from, to, state);
    else serialize(column, leaf, from, to, state);
  });
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
  const known = groups.find(({ selection }) => selection.type === type);
  const group = known ?? column.addGroup(state.form.selectionOf(field, type));
  if (groupOf !== null) groupOf[slot] = group;
  return group;
}
