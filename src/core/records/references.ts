import type { ClassType } from "type-graphql";
import { nestedClass, rule } from "./rules";

/** Names a GraphQL type whose ids a property may hold. */
export type Target = string;

const targets = new Map<object, Map<string, readonly Target[]>>();

const isId = (value: unknown) => typeof value === "string" && value !== "";

/** The property holds the id of a record of one of these types. */
export const Refers = (...types: readonly Target[]) =>
  holdsIds(types, `the id of a ${types.join(" or ")}`, isId);

/** The property holds a list of ids of records of these types. */
export const RefersToEach = (...types: readonly Target[]) =>
  holdsIds(
    types,
    `a list of ids of a ${types.join(" or ")}`,
    (value) => Array.isArray(value) && value.every(isId),
  );

function holdsIds(
  types: readonly Target[],
  expected: string,
  test: (value: unknown) => boolean,
): PropertyDecorator {
  return (target, property) => {
    const members = targets.get(target) ?? new Map<string, readonly Target[]>();
    targets.set(target, members.set(String(property), types));
    rule("refers", expected, test)(target, property);
  };
}

/** An id that a record holds, where it stands in the record, and what it may name. */
export interface HeldReference {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly types: readonly Target[];
}

/** All ids that a record and the records within it hold. */
export function referencesIn(
  record: object,
  type: ClassType<object>,
  path: readonly (string | number)[] = [],
): HeldReference[] {
  const own = targets.get(type.prototype);
  return Object.entries(record).flatMap(([property, value]) => {
    const at = [...path, property];
    const within = nestedClass(type, property);
    if (within !== undefined && Array.isArray(value))
      return value.flatMap((item, index) => referencesIn(item, within, [...at, index]));
    const types = own?.get(property);
    return types === undefined ? [] : heldIn(value, types, at);
  });
}

function heldIn(
  value: unknown,
  types: readonly Target[],
  path: readonly (string | number)[],
): HeldReference[] {
  if (Array.isArray(value))
    return value.map((id, index) => ({ path: [...path, index], id: String(id), types }));
  return value === undefined ? [] : [{ path, id: String(value), types }];
}
