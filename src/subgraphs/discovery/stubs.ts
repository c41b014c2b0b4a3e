import { Directive, ObjectType } from "type-graphql";
import { Node } from "../../core/node";
import { NODE_TYPES } from "./node-type";

/** An entity as discovery knows it: its type and its key. */
function nodeStub(type: string) {
  @Directive('@key(fields: "id", resolvable: false)')
  @ObjectType(type, { implements: Node, simpleResolvers: true })
  class Stub extends Node {}
  return Stub;
}

/** A stub for every type that has ids. */
export const nodeStubs = NODE_TYPES.map(nodeStub);
