import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";

/** Chooses a whole number from 0 to one less than the given. */
export type Choose = (count: number) => number;

/** Ids of the real data by the GraphQL type of what they name. */
export type Ids = ReadonlyMap<string, readonly string[]>;

/** What an argument or a filter of this name takes the ids of. Any other takes any id. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  body: ["Body"],
  bodies: ["Body"],
  parent: ["Body"],
  affiliatedTo: ["Body"],
  state: ["State"],
  partOf: ["State"],
  citizenship: ["State"],
  nominatedBy: ["State"],
  place: ["Place"],
  person: ["Person"],
  office: ["Office"],
  heldOffice: ["Office"],
  heldOfficeOf: ["Body", "State"],
  conference: ["Conference"],
  series: ["Series"],
  programme: ["Programme"],
  publisher: ["Publisher"],
  source: ["Source"],
  signatory: ["Body", "State"],
  member: ["Body", "State"],
  onBehalfOf: ["Body", "State"],
  participant: ["Person", "Body", "State"],
};

const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  Boolean: [true, false],
  Date: ["1995-06-01", "2009-10-03", "2014-08-28", "2018-09-03", "2021-11-12", "2024-07-06"],
  LanguageTag: ["en", "tr", "az", "kk", "ky", "uz", "tk", "hu", "ru", "tr-TR", "de"],
  Float: [0, 1.5],
  Int: [1, 2, 2009, 2021],
  String: ["energy", "baku", "turkic", ""],
};

/** One that nothing has is refused. */
const TOPICS = ["energy", "trade"];

/**
 * A value that an argument or an input field takes, as JSON.
 *
 * @param name of the argument or field: what an ID names follows from it
 * @param types what an ID names, where the name does not tell
 */
export function inputValue(
  type: GraphQLInputType,
  name: string,
  choose: Choose,
  ids: Ids,
  types: readonly string[] = [...ids.keys()],
): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable))
    // Each once: what a list is counted by may not come twice.
    return [
      ...new Set(
        Array.from({ length: 1 + choose(3) }, () =>
          inputValue(nullable.ofType, name, choose, ids, types),
        ),
      ),
    ];
  if (isEnumType(nullable)) return pick(nullable.getValues(), choose)?.name;
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter(
      (field) => isNonNullType(field.type) || choose(4) === 0,
    );
    return Object.fromEntries(
      fields.map((field) => [field.name, inputValue(field.type, field.name, choose, ids)]),
    );
  }
  if (nullable.name === "ID")
    return pick(ids.get(pick(NAMED[name] ?? types, choose) ?? "") ?? [], choose) ?? "unknown";
  if (name === "topic") return pick(TOPICS, choose);
  if (name === "first" || name === "last") return 1 + choose(3);
  return pick(SCALARS[nullable.name] ?? [], choose);
}

/** A JSON value of a type as GraphQL writes it: enum values and names of fields are bare. */
export function literal(value: unknown, type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable) && Array.isArray(value))
    return `[${value.map((item) => literal(item, nullable.ofType)).join(", ")}]`;
  if (isInputObjectType(nullable) && typeof value === "object" && value !== null) {
    const fields = nullable.getFields();
    const texts = Object.entries(value).map(([name, inner]) => {
      const field = fields[name];
      return field && `${name}: ${literal(inner, field.type)}`;
    });
    return `{${texts.join(", ")}}`;
  }
  return isEnumType(nullable) ? String(value) : JSON.stringify(value);
}

/** One of the items, or undefined of none. */
export function pick<Item>(items: readonly Item[], choose: Choose): Item | undefined {
  return items[items.length === 0 ? 0 : choose(items.length)];
}
