import {
  defaultTypeResolver,
  GraphQLError,
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
} from "graphql";
import type { Field } from "../normal-form/field";
import type { Leaf } from "../normal-form/leaf";
import { type Column, FAILED } from "./column";
import type { RunState } from "./run-state";

/** Tells an error of a value, and gives what stands in its place. */
export function failed(
  column: Column,
  slot: number,
  level: number,
  error: unknown,
  { errors }: Pick<RunState, "errors">,
): Error {
  errors.tell(column, slot, level, error);
  return FAILED;
}

/** Whether nothing is there, which is an error where something must be, or a returned error. */
export function isMissing(column: Column, slot: number, level: number, state: RunState): boolean {
  const value = column.values[slot];
  if (value === FAILED) return true;
  if (value instanceof Error) failed(column, slot, level, value, state);
  else if (value != null) return false;
  else if (column.field.nonNull[level] === true) {
    const { parent, definition } = column.field;
    const message = `Cannot return null for non-nullable field ${parent.name}.${definition.name}.`;
    failed(column, slot, level, new Error(message), state);
  }
  return true;
}

/** Makes JSON of leaves. */
export function serialize(
  column: Column,
  { serialize: toJson }: Leaf,
  start: number,
  end: number,
  state: RunState,
): void {
  const { values } = column;
  const level = column.sizes.length;
  let characters = 0;
  for (let slot = start; slot < end; )
    try {
      for (; slot < end; slot += 1) {
        let value = values[slot];
        if ((value == null || typeof value === "object") && isMissing(column, slot, level, state))
          value = null;
        else value = toJson(value);
        values[slot] = value;
        characters += typeof value === "string" ? value.length : NUMBER_CHARACTERS;
      }
    } catch (error) {
      failed(column, slot, level, error, state);
      values[slot] = null;
      slot += 1;
    }
  state.budget.countBytes(characters);
}

/** What a number, a truth value or null takes, about. */
const NUMBER_CHARACTERS = 4;

/** The concrete type of a value. @throws GraphQLError in the words of graphql-js when it has none */
export function typeOf(
  { type, objectType, info, parent, definition }: Field,
  value: unknown,
  { context }: RunState,
): GraphQLObjectType {
  if (objectType !== null) return objectType;
  if (!isAbstractType(type)) throw new Error(`${type.name} is no type of objects`);
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const name = resolveType(value, context, info, type);
  const of = `Abstract type "${type.name}"`;
  const at = `for field "${parent.name}.${definition.name}"`;
  if (typeof name !== "string")
    throw new GraphQLError(
      `${of} must resolve to an Object type at runtime ${at}. Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
    );
  const found = info.schema.getType(name);
  if (found === undefined)
    throw new GraphQLError(
      `${of} was resolved to a type "${name}" that does not exist inside the schema.`,
    );
  if (!isObjectType(found))
    throw new GraphQLError(`${of} was resolved to a non-object type "${name}".`);
  if (!info.schema.isSubType(type, found))
    throw new GraphQLError(
      `Runtime Object type "${name}" is not a possible type for "${type.name}".`,
    );
  return found;
}
