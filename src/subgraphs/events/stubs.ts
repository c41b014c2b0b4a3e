import { Directive, ObjectType } from "type-graphql";
import { Node } from "../../core/node";

/** A body, which this subgraph gives its conferences, series and participations. */
@Directive('@key(fields: "id")')
@ObjectType("Body", { implements: Node, simpleResolvers: true })
export class Body extends Node {}

/** A state, which this subgraph gives the conferences it hosted and its participations. */
@Directive('@key(fields: "id")')
@ObjectType("State", { implements: Node, simpleResolvers: true })
export class State extends Node {}

/** A place, which this subgraph gives its conferences. */
@Directive('@key(fields: "id")')
@ObjectType("Place", { implements: Node, simpleResolvers: true })
export class Place extends Node {}

/** A person, whom this subgraph gives participations and statements. */
@Directive('@key(fields: "id")')
@ObjectType("Person", { implements: Node, simpleResolvers: true })
export class Person extends Node {}

/** An office, as this subgraph knows it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType("Office", { implements: Node, simpleResolvers: true })
export class Office extends Node {}
