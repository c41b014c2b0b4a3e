import { ENTITY_TYPES, type EntityType } from "../../core/entity-types";
import { enumType } from "../../core/enums";

const describe = (type: string) => [type, `The type \`${type}\`.`] as const;

export type NodeType = EntityType;
export const NodeType = enumType("NodeType", ENTITY_TYPES, {
  description: "The types of what has an id.",
  // One description for each type, by the line above.
  values: Object.fromEntries(ENTITY_TYPES.map(describe)) as Record<NodeType, string>,
});
