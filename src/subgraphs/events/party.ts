import { createUnionType } from "type-graphql";
import { Body, Person, State } from "./stubs";

/** A state or a body. */
export const Party = createUnionType({
  name: "Party",
  description:
    "A state or a body that belongs to, organizes or signs something: `organizers { ... on Named { name } }`.",
  types: () => [Body, State] as const,
});

/** Whoever takes part in a conference. */
export const Participant = createUnionType({
  name: "Participant",
  description: "Whoever takes part in a conference: `participant { ... on Named { name } }`.",
  types: () => [Person, Body, State] as const,
});

/** Which of the two an id names: states have upper-case codes, bodies lower-case slugs. */
export function partyType(id: string): "Body" | "State" {
  return /^[A-Z]/.test(id) ? "State" : "Body";
}
