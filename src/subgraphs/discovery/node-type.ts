import { enumType } from "../../core/enums";

/** The types whose ids `node` knows: one line an entity. */
export const NODE_TYPES = [
  "Body",
  "Conference",
  "Designation",
  "Document",
  "Membership",
  "Office",
  "OpenQuestion",
  "Participation",
  "Person",
  "Place",
  "Programme",
  "Publisher",
  "Series",
  "Session",
  "Source",
  "State",
  "Statement",
  "Term",
] as const;

export type NodeType = (typeof NODE_TYPES)[number];
const describe = (type: string) => [type, `The type \`${type}\`.`] as const;
export const NodeType = enumType("NodeType", NODE_TYPES, {
  description: "The types of what has an id.",
  // One description for each type, by the line above.
  values: Object.fromEntries(NODE_TYPES.map(describe)) as Record<NodeType, string>,
});
