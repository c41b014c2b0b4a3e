import { createUnionType, Directive, ObjectType } from "type-graphql";
import { Node } from "../../core/node";

/** A body, as the documents know it. */
@Directive('@key(fields: "id")')
@ObjectType("Body", { implements: Node, simpleResolvers: true })
export class Body extends Node {}

/** A state, as the documents know it. */
@Directive('@key(fields: "id")')
@ObjectType("State", { implements: Node, simpleResolvers: true })
export class State extends Node {}

/** A place, as the documents know it. */
@Directive('@key(fields: "id")')
@ObjectType("Place", { implements: Node, simpleResolvers: true })
export class Place extends Node {}

/** A conference, as the documents know it. */
@Directive('@key(fields: "id")')
@ObjectType("Conference", { implements: Node, simpleResolvers: true })
export class Conference extends Node {}

/** A state or a body that belongs to, organizes or signs something. */
export const Party = createUnionType({
  name: "Party",
  description:
    "A state or a body that belongs to, organizes or signs something: `organizers { ... on Named { name } }`.",
  types: () => [Body, State] as const,
});
