import { Directive, ObjectType } from "type-graphql";
import { Named } from "../../core/names";
import { Node } from "../../core/node";

/** What a series is: one property a column. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Named],
  simpleResolvers: true,
  description:
    "A line of conferences that are numbered or come again: `allSeries { nodes { name conferences { totalCount } } }`.",
})
export class Series extends Node {
  readonly name!: string;
  readonly names!: string;
  readonly bodyId!: string | null;
  readonly organId!: string | null;
}
