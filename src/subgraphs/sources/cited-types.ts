import { enumType } from "../../core/enums";

/** The GraphQL types of other subgraphs whose entities cite sources. The only list of them. */
export const CITED_TYPES = [
  "Body",
  "Membership",
  "State",
  "Place",
  "Person",
  "Office",
  "Term",
  "Conference",
  "Session",
  "Participation",
  "Series",
  "Statement",
  "Document",
  "Programme",
  "Designation",
] as const;

export type CitedType = (typeof CITED_TYPES)[number];

const CITING_TYPES = [...CITED_TYPES, "OpenQuestion"] as const;

/** The types of whatever cites sources. */
export type CitingType = (typeof CITING_TYPES)[number];
export const CitingType = enumType("CitingType", CITING_TYPES, {
  description: "The types of whatever cites sources.",
  // One entry for each type, by the next line.
  values: Object.fromEntries(
    CITING_TYPES.map((type) => [type, `Of the type \`${type}\`.`]),
  ) as Record<CitingType, string>,
});

/** Whether a GraphQL type is one of those that cite. */
export function isCitingType(type: string): type is CitingType {
  return CITING_TYPES.some((citing) => citing === type);
}
