import { Directive, ObjectType } from "type-graphql";
import { Node } from "../../core/node";

/** A body, as this subgraph knows it: it has offices. */
@Directive('@key(fields: "id")')
@ObjectType("Body", { implements: Node, simpleResolvers: true })
export class Body extends Node {}

/** A state, as this subgraph knows it: it has offices, citizens, and nominates. */
@Directive('@key(fields: "id")')
@ObjectType("State", { implements: Node, simpleResolvers: true })
export class State extends Node {}
