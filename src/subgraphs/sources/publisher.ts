import { Directive, ObjectType } from "type-graphql";
import { Named } from "../../core/names";
import { Node } from "../../core/node";

/** What a publisher is: one property a column. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Named],
  simpleResolvers: true,
  description:
    "Who publishes sources, a news agency, a ministry, an encyclopedia: `publishers { nodes { name } }`.",
})
export class Publisher extends Node {
  readonly name!: string;
  readonly names!: string;
}
