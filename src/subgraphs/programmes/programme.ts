import { Directive, ObjectType } from "type-graphql";
import { Named } from "../../core/names";
import { Node } from "../../core/node";

/** What a programme is: one property a column. What it leads to is in `programme.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Named],
  simpleResolvers: true,
  description:
    "A line of titles that are given year by year, a cultural capital, a year of a poet: `programmes { nodes { name } }`.",
})
export class Programme extends Node {
  readonly name!: string;
  readonly names!: string;
  readonly bodyId!: string | null;
}
