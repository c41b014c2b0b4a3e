import type { Column, Group } from "./column";
import type { RunState } from "./run-state";
import { inSlices, inTurn, type Pending } from "./slices";

/**
 * Makes the objects of the answer, from the deepest level up. Where something is missing that must
 * not be, it takes the object or the list that it is in with it.
 *
 * @param groups each after the one that it comes from
 */
export function assemble(groups: readonly Group[], state: RunState): Pending {
  return inTurn(groups.toReversed(), (group) => assembleGroup(group, state));
}

function assembleGroup(group: Group, state: RunState): Pending {
  group.made = newObjects(group);
  const adding = inTurn(group.columns, (column) => {
    const items = itemsOf(column, state);
    return inSlices(group.sources.length, state.budget, (from, to) =>
      add(group, column, items, from, to, state),
    );
  });
  if (adding !== null) return adding.then(() => forget(group, state));
  forget(group, state);
  return null;
}

/** Only errors ask for places, and the columns of a level are as large as its answer. */
function forget({ columns }: Group, { errors }: RunState): void {
  if (errors.isEmpty) columns.length = 0;
}

function newObjects({ sources, selection }: Group): Record<string, unknown>[] {
  // An object without a prototype is a dictionary to V8; only this name needs one.
  const isOdd = selection.fields.some(({ key }) => key === "__proto__");
  const made: Record<string, unknown>[] = new Array(sources.length);
  for (let at = 0; at < made.length; at += 1) made[at] = isOdd ? Object.create(null) : {};
  return made;
}

function add(
  group: Group,
  { field }: Column,
  items: readonly unknown[],
  from: number,
  to: number,
  { errors }: RunState,
): void {
  const { made } = group;
  const { key, index } = field;
  const mustBe = field.nonNull[0] === true;
  for (let at = from; at < to; at += 1) {
    const object = made[at];
    if (object == null) continue;
    const item = items[at];
    if (item === null && mustBe) {
      made[at] = null;
      errors.cut(group.placeOf(at), index);
    } else object[key] = item;
  }
}

/** What a field is in the answer, for each object of its group. */
function itemsOf(column: Column, state: RunState): readonly unknown[] {
  let items = column.field.leaf === null ? objectsIn(column) : column.values;
  for (let level = column.sizes.length; level > 0; level -= 1)
    items = listsOf(column, items, level, state);
  return items;
}

function objectsIn({ values, groups, groupOf }: Column): readonly unknown[] {
  const [only] = groups;
  if (groupOf === null && only?.made.length === values.length) return only.made;
  const take = (group: Group | null | undefined) => (group ? group.made[group.taken++] : null);
  return values.map((value, slot) =>
    value === null ? null : take(groupOf === null ? only : groupOf[slot]),
  );
}

function listsOf(
  column: Column,
  items: readonly unknown[],
  level: number,
  { errors }: RunState,
): readonly unknown[] {
  const mustBe = column.field.nonNull[level] === true;
  let at = 0;
  return (column.sizes[level - 1] ?? []).map((size, slot) => {
    if (size < 0) return null;
    const list = items.slice(at, at + size);
    at += size;
    const missing = mustBe ? list.indexOf(null) : -1;
    if (missing === -1) return list;
    errors.cut(column.placeOf(slot, level - 1), missing);
    return null;
  });
}
