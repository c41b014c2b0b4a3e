/**
 * Every type of the graph that has an id, by its GraphQL name: one line an entity, the only list of them. What
 * discovery finds by an id and what the sources cite derives from it. `npx kenesh check` names one that has no
 * owner, and the compiler one that is missing here.
 */
export const ENTITY_TYPES = [
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

/** The GraphQL name of something that has an id; to add one, see `ENTITY_TYPES`. */
export type EntityType = (typeof ENTITY_TYPES)[number];
