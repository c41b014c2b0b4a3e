import { defaultFieldResolver, TypeNameMetaFieldDef } from "graphql";
import { setReader } from "../../../core/database/needed-columns";
import { propertyReader } from "../../../core/database/row";
import { argumentsOf } from "../normal-form/arguments";
import type { Arguments, Field, Resolve, Values } from "../normal-form/field";
import type { Column } from "./column";
import { failed } from "./complete";
import type { RunState } from "./run-state";
import { awaitSlot, observeItems } from "./waiting";

/** Resolves a field for some objects of its group. */
export function resolveSlice(column: Column, start: number, end: number, state: RunState): void {
  const { field, values } = column;
  if (field.definition === TypeNameMetaFieldDef) {
    values.fill(field.parent.name, start, end);
    field.use.learn();
    return;
  }
  const args = argumentsIn(field, state);
  if ("error" in args) {
    for (let at = start; at < end; at += 1) values[at] = failed(column, at, 0, args.error, state);
    return;
  }
  setReader(field.use);
  try {
    resolveAll(column, start, end, args.values, state);
  } finally {
    setReader(null);
    field.use.learn();
  }
}

function resolveAll(
  column: Column,
  start: number,
  end: number,
  args: Values,
  state: RunState,
): void {
  const { field, values } = column;
  const { sources } = column.group;
  const read = field.resolve === null ? propertyReader(sources[start], field.name) : null;
  // A loop in a `try` and not a `try` in a loop: it goes on after what failed.
  for (const at = { slot: start }; at.slot < end; )
    try {
      if (read === null) callEach(column, at, end, args, state);
      else for (; at.slot < end; at.slot += 1) values[at.slot] = read(sources[at.slot]);
    } catch (error) {
      values[at.slot] = failed(column, at.slot, 0, error, state);
      at.slot += 1;
    }
}

/** @param at the slot to begin with; where a call throws, that one */
function callEach(
  column: Column,
  at: { slot: number },
  end: number,
  args: Values,
  state: RunState,
): void {
  const { field, values } = column;
  const { sources } = column.group;
  const { context } = state;
  const { info } = field;
  const resolve = field.resolve ?? propertyOf;
  for (; at.slot < end; at.slot += 1) {
    const value = resolve(sources[at.slot], args, context, info);
    values[at.slot] = value;
    if (value instanceof Promise) awaitSlot(column, at.slot, 0, value, state);
    else if (Array.isArray(value)) observeItems(value);
  }
}

/** As graphql-js resolves a field that has no resolver. */
const propertyOf: Resolve = defaultFieldResolver;

/** Coerced once for each run, or once for all where no variable is in them. */
function argumentsIn(field: Field, { args, variables }: RunState): Arguments {
  const known = field.known ?? args[field.number];
  if (known !== undefined) return known;
  const made = argumentsOf(field, variables);
  if (field.hasVariables) args[field.number] = made;
  else field.known = made;
  return made;
}
