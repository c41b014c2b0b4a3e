import { Field, ID, InterfaceType } from "type-graphql";

/** Whatever has an id of its own. Every entity implements it, in every subgraph that shows it. */
@InterfaceType({
  description:
    'Whatever has an id: one readable id names one thing in the whole graph. `node(id: "ots") { __typename id }`.',
  autoRegisterImplementations: false,
})
export abstract class Node {
  @Field(() => ID, { description: "Unique in the whole graph, readable and stable." })
  readonly id!: string;
}

/** A reference to an entity: its type and its key. Whoever owns the type can make it whole. */
export interface Reference<Type extends string = string> {
  readonly __typename: Type;
  readonly id: string;
}

/** The reference to an entity, or null where there is no id. */
export function reference<Type extends string>(
  type: Type,
  id: string | null,
): Reference<Type> | null {
  return id === null ? null : { __typename: type, id };
}
