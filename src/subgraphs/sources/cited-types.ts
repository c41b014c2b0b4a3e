import { ENTITY_TYPES, type EntityType } from "../../core/entity-types";
import { enumType } from "../../core/enums";

/** What this subgraph owns itself. */
const OWN_TYPES = ["OpenQuestion", "Publisher", "Source"] as const satisfies readonly EntityType[];

/** The GraphQL type of an entity of another subgraph: each cites sources. */
export type CitedType = Exclude<EntityType, (typeof OWN_TYPES)[number]>;

const isCited = (type: EntityType): type is CitedType => !OWN_TYPES.some((own) => own === type);
export const CITED_TYPES: readonly CitedType[] = ENTITY_TYPES.filter(isCited);

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
