import { Directive, ObjectType } from "type-graphql";
import { Node } from "../../core/node";

/** A document, as the directory knows it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType("Document", { implements: Node, simpleResolvers: true })
export class Document extends Node {}
