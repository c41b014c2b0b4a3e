import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** An id of each type that has one, for `body(id:)` and the like. */
const SAMPLES: Readonly<Record<string, string>> = {
  Body: "ots",
  Conference: "ots-summit-08-istanbul-2021",
  Designation: "cultural-capital-of-azerbaijan-2021-shusha",
  Document: "nakhchivan-agreement-2009",
  Membership: "ots.AZ",
  Node: "ots.AZ",
  Office: "ots-secretary-general",
  OpenQuestion: "question-ots-uzbekistan-membership-start",
  Participation: "andijan-2026-planning-visit.sultan-raev",
  Person: "darkhan-kydyrali",
  Place: "shusha",
  Programme: "cultural-capital-of-the-turkic-world",
  Publisher: "trt",
  Series: "ots-summits",
  Session: "great-steppe-forum-02-astana-2017-session-1",
  Source: "ots-summits-page",
  State: "AZ",
  Statement: "common-alphabet-commission-02-baku-2024.osman-mert.statement",
  Term: "amanat-chair.yerlan-koshanov",
};

type Field = GraphQLField<unknown, unknown>;

/** Whether the schema says that an argument, when it is left out, is today. */
export const isToday = ({ description }: GraphQLArgument) => /\btoday\b/i.test(description ?? "");

/** What is given for the arguments that are today when they are left out; null leaves them out. */
type Days = Readonly<Record<string, string | null>>;

/**
 * A query for each root field, with every field that it leads to in two steps. Fields that depend on today are asked
 * for once with each of the days.
 */
export function everyQuery(schema: GraphQLSchema, days: Days): Map<string, string> {
  const root = schema.getQueryType();
  const fields = Object.values(root?.getFields() ?? {});
  return new Map(fields.map((field) => [field.name, `{ ${fieldText(field, 2, days) ?? ""} }`]));
}

/** An answer as it is with one of the days, by its name. */
export function withDay(answer: unknown, day: string): unknown {
  if (Array.isArray(answer)) return answer.map((item) => withDay(item, day));
  if (typeof answer !== "object" || answer === null) return answer;
  const entries = Object.entries(answer).flatMap(([key, value]) => {
    const [name = "", of = day] = key.split(OF_DAY);
    return of === day ? [[name, withDay(value, day)]] : [];
  });
  return Object.fromEntries(entries);
}

/** Stands in a key between a field and the name of the day that it is asked for with. */
const OF_DAY = "__";

/** A field as a query asks for it; null for an object beyond the last step. */
function fieldText(field: Field, steps: number, days: Days): string | null {
  const type = getNamedType(field.type);
  const selection = isLeafType(type) ? "" : selectionOf(type, steps, days);
  if (selection === null) return null;
  const text = (today: string | null) => {
    const given = field.args.flatMap((arg) => argumentText(field, arg, today) ?? []);
    return `${field.name}${given.length === 0 ? "" : `(${given.join(", ")})`} ${selection}`;
  };
  if (!field.args.some(isToday)) return text(null);
  return Object.entries(days)
    .map(([name, day]) => `${field.name}${OF_DAY}${name}: ${text(day)}`)
    .join(" ");
}

function selectionOf(type: GraphQLNamedType, steps: number, days: Days): string | null {
  if (steps < 0) return null;
  if (isAbstractType(type)) return "{ type: __typename ... on Node { id } }";
  if (!isObjectType(type)) throw new TypeError(`${type.name} has no fields`);
  const isConnection = type.name.endsWith("Connection");
  const wanted = Object.values(type.getFields()).filter(
    ({ name }) => !isConnection || name === "nodes" || name === "totalCount",
  );
  const rest = isConnection ? steps : steps - 1;
  const texts = wanted.flatMap((field) => fieldText(field, rest, days) ?? []);
  return texts.length === 0 ? null : `{ ${texts.join(" ")} }`;
}

function argumentText(field: Field, arg: GraphQLArgument, today: string | null): string | null {
  if (isToday(arg)) return today === null ? null : `${arg.name}: "${today}"`;
  return isRequiredArgument(arg) ? `${arg.name}: ${sampleOf(field, arg)}` : null;
}

function sampleOf(field: Field, arg: GraphQLArgument): string {
  const type = getNamedType(arg.type);
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "";
  if (type.name === "Date") return '"2020-01-01"';
  if (type.name === "String") return '"Kıdırali"';
  const sample = SAMPLES[getNamedType(field.type).name];
  if (sample === undefined) throw new Error(`no sample for ${field.name}(${arg.name}:)`);
  return isListType(field.type) ? JSON.stringify([sample, "AZ"]) : JSON.stringify(sample);
}
