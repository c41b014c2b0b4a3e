import { Directive, ObjectType } from "type-graphql";
import { ENTITY_TYPES } from "../../core/entity-types";
import { Node } from "../../core/node";

/** An entity as discovery knows it: its type and its key. */
function nodeStub(type: string) {
  @Directive('@key(fields: "id", resolvable: false)')
  @ObjectType(type, { implements: Node, simpleResolvers: true })
  class Stub extends Node {}
  return Stub;
}

/** A stub for every type that has ids. */
export const nodeStubs = ENTITY_TYPES.map(nodeStub);
