import { GraphQLScalarType, Kind, print, type ValueNode } from "graphql";
import { badInput } from "../errors";
import { PLAIN } from "../plain";
import { type Day, formatDay, parseDay } from "./day";

const toDay = (value: unknown, node?: ValueNode): Day => {
  const day = typeof value === "string" ? parseDay(value) : null;
  if (day !== null) return day;
  const given = node === undefined ? JSON.stringify(value) : print(node);
  throw badInput(`${given} is not a calendar day, expected e.g. "2021-11-12"`, node);
};

/** A calendar day: `YYYY-MM-DD` outside, a `Day` number inside. */
export const DateScalar = new GraphQLScalarType<Day, string>({
  name: "Date",
  description: "A calendar day, ISO 8601: `2021-11-12`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  serialize: (day) => (typeof day === "number" ? formatDay(day) : String(day)),
  parseValue: (value) => toDay(value),
  parseLiteral: (node) => toDay(node.kind === Kind.STRING ? node.value : null, node),
});

const asText = (value: unknown): string => {
  if (typeof value !== "string") throw badInput(`${JSON.stringify(value)} is not an EDTF date`);
  return value;
};

/** A date as precise as the sources are, as EDTF text both outside and inside. */
export const PartialDate = new GraphQLScalarType<string, string>({
  name: "PartialDate",
  description:
    "A date as precise as the sources are, in EDTF: `2021`, `2021-11`, `2021-11-12`, `2018~` (about). That of a conference of several days is an interval of two: `2009-10-02/2009-10-03`.",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  serialize: asText,
  parseValue: asText,
  extensions: PLAIN,
});
