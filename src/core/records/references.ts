import { ValidateBy } from "class-validator";
import type { ClassType } from "type-graphql";
import { nestedClass } from "./rules";

/** Names a GraphQL type whose ids a property may hold. */
export type Target = string;

const targets = new Map<object, Map<string, readonly Target[]>>();

/** The property holds the id of a record of one of these types, or a list of such ids. */
export const Refers =
  (...types: readonly Target[]): PropertyDecorator =>
  (target, property) => {
    const members = targets.get(target) ?? new Map<string, readonly Target[]>();
    targets.set(target, members.set(String(property), types));
    const expected = `the id of a ${types.join(" or ")}, or a list of such ids`;
    const holdsIds = (value: unknown) =>
      [value].flat().every((id) => typeof id === "string" && id !== "");
    ValidateBy({
      name: "refers",
      validator: {
        validate: holdsIds,
        defaultMessage: (args) =>
          `"${args?.property}" is ${JSON.stringify(args?.value) ?? "nothing"}, expected ${expected}`,
      },
    })(target, property);
  };

/** An id that a record holds, where it stands in the record, and what it may name. */
export interface HeldReference {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly types: readonly Target[];
}

/** All ids that a record and the records within it hold. */
export function* referencesIn(
  record: object,
  type: ClassType<object>,
  path: readonly (string | number)[] = [],
): Generator<HeldReference> {
  for (const [property, value] of Object.entries(record)) {
    const within = nestedClass(type, property);
    const types = targets.get(type.prototype)?.get(property);
    if (within !== undefined && Array.isArray(value))
      for (const [index, item] of value.entries())
        yield* referencesIn(item, within, [...path, property, index]);
    else if (Array.isArray(value) && types !== undefined)
      for (const [index, id] of value.entries())
        yield { path: [...path, property, index], id, types };
    else if (types !== undefined && value !== undefined)
      yield { path: [...path, property], id: String(value), types };
  }
}
