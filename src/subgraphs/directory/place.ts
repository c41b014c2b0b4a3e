import { Directive, Field, Float, ID, ObjectType } from "type-graphql";
import { Named } from "../../core/names";
import { Node } from "../../core/node";

/** What a place is: one property a column. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Named],
  simpleResolvers: true,
  description:
    'A city or another place where something happened or has its seat: `place(id: "astana") { name latitude longitude }`.',
})
export class Place extends Node {
  @Field(() => Float, { description: "Degrees north, WGS 84." })
  readonly latitude!: number;

  @Field(() => Float, { description: "Degrees east, WGS 84." })
  readonly longitude!: number;

  @Field(() => ID, { nullable: true, description: "The item in Wikidata: `Q198989`." })
  readonly wikidata!: string | null;

  readonly name!: string;
  readonly names!: string;
  readonly alsoKnownAs!: string;
  readonly formerNames!: string;
  readonly stateId!: string;
}
