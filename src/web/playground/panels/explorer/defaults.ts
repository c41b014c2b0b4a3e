import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** What is typed for an argument, or a field of an input object, that one ticks: a value to change. */
export function initialInput({ name, type, description }: GraphQLArgument | GraphQLInputField) {
  return `${name}: ${initialValue(type, name, description)}`;
}

function initialValue(
  type: GraphQLInputType,
  name: string,
  description: string | null | undefined,
): string {
  if (isNonNullType(type)) return initialValue(type.ofType, name, description);
  if (isListType(type)) return `[${initialValue(type.ofType, name, description)}]`;
  if (isInputObjectType(type)) return "{}";
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "null";
  const example = /`([^`\s]+)`/.exec(description ?? "")?.[1] ?? "";
  return SCALARS[type.name] ?? JSON.stringify(type.name === "ID" ? example : "");
}

const SCALARS: Readonly<Record<string, string>> = {
  Int: "10",
  Float: "1",
  Boolean: "true",
  Date: JSON.stringify(new Date().toISOString().slice(0, 10)),
  LanguageTag: '"tr"',
};

/** What is typed for a field that one ticks: with its required arguments, and something selected of what it gives. */
export function initialField({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const required = args.filter(isRequiredArgument).map(initialInput);
  const head = required.length === 0 ? name : `${name}(${required.join(", ")})`;
  return isLeafType(getNamedType(type)) ? head : `${head} {\n${initialSelection(type)}\n}`;
}

/** Of a list its items, of a thing its name or id, else what says what it is. */
function initialSelection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return "  __typename";
  const fields = named.getFields();
  if (fields.nodes) return `  nodes {\n  ${initialSelection(fields.nodes.type)}\n  }`;
  const simple = Object.values(fields).find(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  const preferred = ["name", "id"].find((name) => fields[name] !== undefined);
  return `  ${preferred ?? simple?.name ?? "__typename"}`;
}
