import { registerEnumType } from "type-graphql";

interface EnumDocs<Value extends string> {
  /** For a client: what the list is of. */
  readonly description: string;
  /** For a client: what each value means. Every value is described. */
  readonly values: Readonly<Record<Value, string>>;
}

/**
 * The name that GraphQL gives a stored value: `informal_summit` is `INFORMAL_SUMMIT`, the name of
 * a type such as `OpenQuestion` is `OPEN_QUESTION`.
 */
export function enumName(value: string): string {
  return value.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
}

/**
 * Registers a closed list of stored values as a GraphQL enum.
 *
 * The stored value stays the internal one, so that rows pass through resolvers unchanged.
 */
export function enumType<const Value extends string>(
  name: string,
  values: readonly Value[],
  docs: EnumDocs<Value>,
): Readonly<Record<string, Value>> {
  const members = Object.fromEntries(values.map((value) => [enumName(value), value]));
  const valuesConfig = Object.fromEntries(
    values.map((value) => [enumName(value), { description: docs.values[value] }]),
  );
  registerEnumType(members, {
    name,
    description: withExample(docs.description, members),
    valuesConfig,
  });
  return members;
}

/** Every description has an example: where it names none, the first value. */
function withExample(description: string, members: Readonly<Record<string, string>>): string {
  const [first = ""] = Object.keys(members);
  return description.includes("`") ? description : `${description} For example \`${first}\`.`;
}
