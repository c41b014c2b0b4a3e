import { Directive, ObjectType } from "type-graphql";
import { Node } from "../../core/node";

/** A body, as this subgraph knows it: it runs programmes. */
@Directive('@key(fields: "id")')
@ObjectType("Body", { implements: Node, simpleResolvers: true })
export class Body extends Node {}

/** A place, as this subgraph knows it: titles are given to it. */
@Directive('@key(fields: "id")')
@ObjectType("Place", { implements: Node, simpleResolvers: true })
export class Place extends Node {}

/** A state, as this subgraph knows it: titles are given to it and to its places. */
@Directive('@key(fields: "id")')
@ObjectType("State", { implements: Node, simpleResolvers: true })
export class State extends Node {}
